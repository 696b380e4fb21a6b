import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type FormMessageProps = Omit<ComponentProps<"div">, "title"> & {
  kind: "error" | "success";
  title: ReactNode;
  /** What is wrong, by field name; each line leads to its field. */
  fields?: Readonly<Record<string, string | undefined>> | undefined;
};

/** What came of a form: a summary of errors (announced at once) or a success (announced politely). */
export function FormMessage({ kind, title, fields = {}, children, className, ...rest }: FormMessageProps) {
  const lines = Object.entries(fields).filter(([, sentence]) => sentence);
  const look = kind === "error" ? "border-accent bg-accent-wash" : "border-good bg-good-wash";
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={classNames("border-s-4 px-4 py-3", look, className)}
      {...rest}
    >
      <p className="font-semibold">
        <span aria-hidden="true">{kind === "error" ? "▲ " : "✓ "}</span>
        {title}
      </p>
      {lines.length > 0 && (
        <ul className="mt-1">
          {lines.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#field-${name}`} className="link">
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
