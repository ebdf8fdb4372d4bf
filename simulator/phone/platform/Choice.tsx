/** A labelled choice of few values. */
export function Choice({ label, value, options, onChoose }: { label: string; value: string; options: readonly { value: string; label: string }[]; onChoose: (value: string) => void }) {
  const isListed = options.some((option) => option.value === value);
  return (
    <label className="choice">
      <span>{label}</span>
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
        {isListed ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
