/** A figure inside a story's body. */
export function figure(key: string, alt: string, caption: string, credit: string): string {
  return (
    `<figure><img src="picture:${key}" alt="${alt}">` +
    `<figcaption>${caption} <small>${credit}</small></figcaption></figure>`
  );
}
