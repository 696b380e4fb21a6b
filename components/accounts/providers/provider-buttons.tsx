import { Button } from "@/components/ui/button.tsx";

type Props = {
  providers: readonly { key: string; name: string }[];
  /** What the button does: "Log in", "Link an account". */
  verb?: string;
  /** Where somebody is going, what they had begun, and an invitation. */
  onward?: Record<string, string | undefined>;
};

/** A button for each site whose accounts log in here: forms that lead there, with and without JavaScript. */
export function ProviderButtons({ providers, verb = "Log in", onward = {} }: Props) {
  if (providers.length === 0) return null;
  return (
    <div className="space-y-3">
      {providers.map(({ key, name }) => (
        <form key={key} method="post" action={`/log-in/with/${key}`}>
          {Object.entries(onward).map(
            ([field, value]) => value !== undefined && <input key={field} type="hidden" name={field} value={value} />,
          )}
          <Button type="submit" tone="outline" wide>
            {verb} with {name}
          </Button>
        </form>
      ))}
    </div>
  );
}
