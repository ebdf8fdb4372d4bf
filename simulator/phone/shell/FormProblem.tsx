/** What is wrong with what was entered, read out at once; nothing while all is well. */
export function FormProblem({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p className="form-problem" role="alert">
      {text}
    </p>
  );
}
