type SparklineProps = {
  values: readonly number[];
  /** What is shown, in words, for those who do not see it. */
  label: string;
  width?: number | undefined;
  height?: number | undefined;
  className?: string | undefined;
};

/** A row of bars without axes, the latest at the end: the shape of the last hour at a glance. */
export function Sparkline({ values, label, width = 120, height = 24, className }: SparklineProps) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(values.length, 1);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width={width} height={height} preserveAspectRatio="none" className={className}>
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} className="stroke-line" />
      {values.map((value, index) => {
        const tall = value === 0 ? 0 : Math.max(2, (value / most) * (height - 2));
        // Bars are told apart by their place, which is all there is to them.
        return tall === 0 ? null : <rect key={index * step} x={index * step} y={height - tall} width={Math.max(step - 0.5, 0.5)} height={tall} className="fill-accent" />;
      })}
    </svg>
  );
}
