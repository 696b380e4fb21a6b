// Imported before the drawing library, which reads this when it looks for fonts first: those of the machine are left out, so
// that a card looks the same wherever it is drawn.
process.env.FONTCONFIG_FILE = new URL("fonts/none.conf", import.meta.url).pathname;
