import type { Suggestion } from "@/lib/search/schema.ts";

const pauseMs = 150;
const shortest = 2;
const listId = "search-suggestions";
const kinds = { story: "Story", contributor: "Contributor", tag: "Tag" };

/**
 * Makes a field a combobox that leads to stories, contributors and tags while one types: arrows choose, Enter goes there,
 * Escape closes. What is typed can be searched for as before.
 */
export function suggestTo(field: HTMLInputElement): void {
  if (field.role === "combobox") return;
  const list = makeList();
  field.after(list);
  setAll(field, { role: "combobox", "aria-autocomplete": "list", "aria-controls": listId, "aria-expanded": "false" });
  const state: State = { field, list, at: -1, asked: 0, timer: undefined };
  field.addEventListener("input", () => askSoon(state));
  field.addEventListener("keydown", (event) => onKey(state, event));
  field.addEventListener("blur", () => close(state));
  if (field.value !== field.defaultValue) askSoon(state);
}

type State = {
  field: HTMLInputElement;
  list: HTMLElement;
  /** The chosen option; -1 for none. */
  at: number;
  /** How many questions were sent: an older one's answer is not shown. */
  asked: number;
  timer: ReturnType<typeof setTimeout> | undefined;
};

function makeList(): HTMLElement {
  const list = document.createElement("ul");
  setAll(list, { id: listId, role: "listbox", "aria-label": "Suggestions", hidden: "" });
  list.className = "absolute inset-x-0 top-full z-20 mt-1 border border-ink bg-raised py-1 shadow-lg";
  return list;
}

function askSoon(state: State): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => void ask(state), pauseMs);
}

async function ask(state: State): Promise<void> {
  const { field } = state;
  state.asked += 1;
  const turn = state.asked;
  const suggestions = field.value.trim().length < shortest ? [] : await suggestionsFor(field.value);
  if (turn === state.asked && document.activeElement === field) show(state, suggestions);
}

// Suggestions that do not come are none: searching works without them.
async function suggestionsFor(typed: string): Promise<Suggestion[]> {
  try {
    const answer = await fetch(`/api/search/suggestions?q=${encodeURIComponent(typed)}`);
    return answer.ok ? ((await answer.json()) as { suggestions: Suggestion[] }).suggestions : [];
  } catch {
    return [];
  }
}

function show(state: State, suggestions: readonly Suggestion[]): void {
  state.list.replaceChildren(...suggestions.map((suggestion, place) => option(suggestion, place)));
  state.list.hidden = suggestions.length === 0;
  state.field.setAttribute("aria-expanded", String(suggestions.length > 0));
  choose(state, -1);
}

function option({ kind, label, href }: Suggestion, place: number): HTMLElement {
  const item = document.createElement("li");
  setAll(item, { id: `${listId}-${place}`, role: "option", "aria-selected": "false" });
  item.dataset.href = href;
  item.className =
    "flex min-h-11 cursor-pointer items-baseline gap-3 px-3 py-2.5 hover:bg-sunken aria-selected:bg-sunken aria-selected:font-semibold";
  const name = document.createElement("bdi");
  name.className = "min-w-0 flex-1 wrap-anywhere";
  name.textContent = label;
  const what = document.createElement("span");
  what.className = "text-sm text-soft";
  what.textContent = kinds[kind];
  item.append(name, what);
  // Before the field loses its focus, which closes the list.
  item.addEventListener("pointerdown", (event) => event.preventDefault());
  item.addEventListener("click", () => location.assign(href));
  return item;
}

function onKey(state: State, event: KeyboardEvent): void {
  if (state.list.hidden || event.isComposing) return;
  const chosen = state.list.querySelector<HTMLElement>("[aria-selected=true]");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") choose(state, placeAfter(state, event.key));
  else if (event.key === "Escape") close(state);
  else if (event.key === "Enter" && chosen) location.assign(chosen.dataset.href ?? "");
  else return;
  event.preventDefault();
}

// Beyond either end lies what was typed.
function placeAfter({ at, list }: State, key: "ArrowDown" | "ArrowUp"): number {
  const stops = list.children.length + 1;
  return ((at + 1 + (key === "ArrowDown" ? 1 : stops - 1)) % stops) - 1;
}

function choose(state: State, place: number): void {
  state.at = place;
  for (const [n, item] of [...state.list.children].entries()) item.setAttribute("aria-selected", String(n === place));
  const chosen = state.list.children[place];
  if (chosen) {
    state.field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  } else state.field.removeAttribute("aria-activedescendant");
}

function close(state: State): void {
  clearTimeout(state.timer);
  state.asked += 1;
  show(state, []);
}

function setAll(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
