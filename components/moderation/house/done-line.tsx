import { FormMessage } from "@/components/ui/form-message.tsx";
import { casePath } from "@/lib/moderation/paths.ts";
import { subject } from "@/lib/moderation/schema.ts";

/** Says that the case before was decided, and leads back to it; `done` is its kind and id, as the address gives them. */
export function DoneLine({ done }: { done: string | undefined }) {
  const [kind, id] = done?.split("-") ?? [];
  const parsed = subject.safeParse({ kind, id });
  if (!parsed.success) return null;
  return (
    <FormMessage kind="success" title="Decided." className="mb-5">
      <a href={`${casePath(parsed.data)}#decisions`} className="link target">
        Look at it again, or undo it
      </a>
    </FormMessage>
  );
}
