import { Extension } from "@tiptap/core";

const written = ["paragraph", "heading", "blockquote", "bulletList", "orderedList", "listItem", "table"];

/** What stored stories say about their blocks besides what the starter kit knows: direction, language, pull quotes, scope. */
export const StoryAttributes = Extension.create({
  name: "storyAttributes",
  addGlobalAttributes() {
    return [
      { types: written, attributes: { dir: kept("dir"), lang: kept("lang") } },
      { types: ["tableHeader"], attributes: { scope: kept("scope") } },
      {
        types: ["blockquote"],
        attributes: {
          pull: {
            default: false,
            parseHTML: (element: HTMLElement) => element.hasAttribute("data-pull"),
            renderHTML: ({ pull }: Record<string, unknown>) => (pull ? { "data-pull": "" } : {}),
          },
        },
      },
    ];
  },
});

function kept(name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(name),
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [name]: attributes[name] } : {}),
  };
}
