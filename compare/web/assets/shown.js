/* Shows a piece of a comparison that nobody corrects: the demonstration, the guide, two texts. */
export default function ({ data: [data], parentElement }) {
  const box = parentElement.querySelector(".box");
  if (box.language !== data.language) {
    box.page = comparisonIn(box, () => ({}));
    box.language = data.language;
  }
  box.page.show(data.html);
}
