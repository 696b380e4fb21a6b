type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * From now until the function that comes back is called: what is changed in a form's fields outlives the form's reset.
 * React resets a form when its answer is there, and may draw its fields anew; whoever typed on meanwhile would lose that.
 */
export function keepTyping(form: HTMLFormElement): () => void {
  const sent = new Map(fieldsOf(form).map((field) => [field, stateOf(field)]));
  const keep = () => {
    const changed = [...sent].filter(([field, state]) => stateOf(field) !== state);
    const typed = changed.map(([field]) => [field, stateOf(field)] as const);
    // The event comes before what it tells of.
    queueMicrotask(() => {
      for (const [field, state] of typed) putBack(nowInPlaceOf(field, form), state);
    });
  };
  form.addEventListener("reset", keep);
  return () => form.removeEventListener("reset", keep);
}

function fieldsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && !["hidden", "file"].includes(element.type)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function stateOf(field: Control): string | boolean {
  return isTicked(field) ? field.checked : field.value;
}

function nowInPlaceOf(field: Control, form: HTMLFormElement): Control | undefined {
  if (field.form === form) return field;
  return fieldsOf(form).find(
    (other) =>
      other.name === field.name && other.type === field.type && (!isTicked(field) || other.value === field.value),
  );
}

function putBack(field: Control | undefined, state: string | boolean): void {
  if (!field) return;
  if (typeof state === "string") field.value = state;
  else if (isTicked(field)) field.checked = state;
}

function isTicked(field: Control): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type);
}
