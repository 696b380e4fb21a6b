/** The editors' words before the stories of an edition. */
export function Intro({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter(Boolean)
        .map((paragraph) => (
          <p key={paragraph} dir="auto" className="mt-4 font-serif text-lg whitespace-pre-line wrap-anywhere">
            {paragraph}
          </p>
        ))}
    </>
  );
}
