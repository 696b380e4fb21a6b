/** Where somebody is going, and what they had begun as a guest; it travels through the forms, not in a cookie. */
export type Onward = { next?: string | undefined; story?: string | undefined; choice?: string | undefined };

/** The hidden fields that carry it. */
export function OnwardFields({ onward }: { onward: Onward }) {
  return Object.entries(onward).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
}
