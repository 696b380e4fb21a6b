const appeals: Record<string, string> = {
  ask: "asks for something",
  own: "speaks of itself",
  place: "names a place to go to",
  beg: "begs",
  gain: "promises a gain",
  crowd: "addresses everybody",
};

/** A feature of a text in words for a moderator: what stands in the text, or what it does. */
export function describeFeature(feature: string): string {
  const name = feature.slice(2);
  if (feature.startsWith("a:"))
    return name
      .split(" and ")
      .map((appeal) => appeals[appeal] ?? appeal)
      .join(" and ");
  if (feature.startsWith("s:")) return name;
  const said = name.replaceAll("⁂", "[link]").replaceAll("⁑", "[video]").replaceAll("^", "").replaceAll("$", "");
  if (feature === "w:0") return "a number";
  if (feature.startsWith("w:")) return `the word “${said}”`;
  return feature.startsWith("b:") ? `the words “${said}”` : `the letters “${said}”`;
}
