import { Toolbar } from "@/components/ui/toolbar.tsx";
import { ToolbarButton } from "@/components/ui/toolbar-button.tsx";

const signs = { Smile: "🙂", Biggrin: "😀", Wink: "😉", Surprised: "😲", Cool: "😎", Cry: "😢", Idea: "💡" };

/** A toolbar of smileys. */
export function ToolbarSample({ scheme }: { scheme: string }) {
  return (
    <Toolbar aria-label={`Smileys, ${scheme}`}>
      {Object.entries(signs).map(([name, sign]) => (
        <ToolbarButton key={name} aria-label={name} className="text-xl">
          {sign}
        </ToolbarButton>
      ))}
    </Toolbar>
  );
}
