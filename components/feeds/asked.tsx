import { FormMessage } from "@/components/ui/form-message.tsx";

/** Says that the feed is being checked, and where to see what came of it. */
export function Asked({ sourceId }: { sourceId: string }) {
  return (
    <FormMessage kind="success" title="The feed is being checked now." className="mb-5">
      <p>
        It takes a few seconds.{" "}
        <a href={`/dashboard/sources/${sourceId}/log`} className="link">
          See in the log what came in
        </a>
        .
      </p>
    </FormMessage>
  );
}
