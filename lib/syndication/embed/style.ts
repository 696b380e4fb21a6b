/** How the cards look, on any site: they bring no font and follow the reader's light or dark. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #17150f; --soft: #5d584c; --rule: #d9d5ca; --accent: #b3321b }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14130f; --ink: #f1eee6; --soft: #b3ac9d; --rule: #3a372f; --accent: #ff8a6b }
}
* { box-sizing: border-box; margin: 0 }
html, body { height: 100%; background: var(--paper); color: var(--ink) }
body { font: 15px/1.4 system-ui, sans-serif }
main { display: flex; gap: 16px; height: 100%; max-height: 320px; padding: 16px; border: 1px solid var(--rule); border-top: 3px solid var(--ink); overflow: hidden }
main > div { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 4px; overflow-wrap: anywhere }
img { order: 1; flex: none; width: 34%; max-width: 220px; height: 100%; object-fit: cover }
h1 { font: 600 21px/1.2 Georgia, "Times New Roman", serif; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden }
a { color: inherit; text-decoration: none }
a:hover, a:focus-visible { text-decoration: underline }
.kicker { color: var(--accent); font-size: 13px; font-weight: 600; text-transform: uppercase; letter-spacing: .04em }
.by { color: var(--soft); font-size: 14px }
.by a { text-decoration: underline }
.site { margin-top: auto; font: 600 16px Georgia, "Times New Roman", serif }
`;
