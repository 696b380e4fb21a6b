// React elements as they are made by server components, without React: docs/decisions/0040.

type Props = Record<string, unknown>;
type Element = { $$typeof: symbol; type: unknown; key: string | null; ref: unknown; props: Props };

const elementKinds = new Set([Symbol.for("react.transitional.element"), Symbol.for("react.element")]);
const fragment = Symbol.for("react.fragment");
const clientReference = Symbol.for("react.client.reference");

/** Calls every server component of a tree; what is left are tags, client components and what they are given. */
export async function resolveTree(node: unknown): Promise<unknown> {
  return await resolve(node);
}

// Gives a promise only where something has to be waited for.
function resolve(node: unknown): unknown {
  if (node === null || typeof node !== "object") return node;
  if (isPromise(node)) return node.then(resolve);
  if (Array.isArray(node)) return eachOf(node, resolve, (nodes) => nodes);
  if (isElement(node)) return resolveElement(node);
  if (isRecord(node)) return resolveRecord(node);
  return node;
}

function resolveElement(element: Element): unknown {
  const { type, key, props } = element;
  if (typeof type === "function" && !isClientReference(type))
    return called(type as (props: Props) => unknown, key, props);
  if (typeof type === "object" && !isClientReference(type)) throw new Error("This tree has a type that is not known.");
  return then(resolveRecord(props), (resolved) => ({ ...element, props: resolved }));
}

// A key belongs to whatever the component comes to.
function called(component: (props: Props) => unknown, key: string | null, props: Props): unknown {
  const made = resolve(component(props));
  if (key === null) return made;
  return then(made, (children) => ({
    $$typeof: [...elementKinds][0],
    type: fragment,
    key,
    ref: null,
    props: { children },
  }));
}

function resolveRecord(record: Props): unknown {
  const names = Object.keys(record);
  return eachOf(
    names,
    (name) => resolveProp(record[name]),
    (values) => Object.fromEntries(names.map((name, n) => [name, values[n]])),
  );
}

// A promise that a client component is given would be one no more.
function resolveProp(value: unknown): unknown {
  if (isPromise(value)) throw new Error("This tree hands a promise on.");
  return resolve(value);
}

function eachOf<T>(items: readonly T[], work: (item: T) => unknown, make: (values: unknown[]) => unknown): unknown {
  const begun: unknown[] = [];
  try {
    for (const item of items) begun.push(work(item));
  } catch (error) {
    // As with Promise.all, the first error is the one that counts; what others come to is nobody's any more.
    for (const value of begun) if (isPromise(value)) value.catch(() => undefined);
    throw error;
  }
  return begun.some(isPromise) ? Promise.all(begun).then(make) : make(begun);
}

function then(value: unknown, make: (value: unknown) => unknown): unknown {
  return isPromise(value) ? value.then(make) : make(value);
}

/** Whether a value is an element as React makes them. */
export function isElement(value: unknown): value is Element {
  return (
    typeof value === "object" && value !== null && elementKinds.has((value as Partial<Element>).$$typeof as symbol)
  );
}

/** Whether a type is a client component, as server components see it: known by its id, and not to be called here. */
export function isClientReference(type: unknown): type is { $$id: string } {
  return (type as { $$typeof?: symbol } | null)?.$$typeof === clientReference;
}

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Props {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null)?.then === "function";
}
