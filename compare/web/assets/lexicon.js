/* Shows the list of entries or concepts and tells which one the reader chose. The list is made
   anew with each answer; the focus stays on what was chosen. */
export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".box");
  if (box.shown !== data.html) {
    const focused = box.getRootNode().activeElement;
    const pick = focused && focused.dataset.pick;
    box.innerHTML = data.html;
    box.shown = data.html;
    const there = Array.from(box.querySelectorAll("button")).find((b) => b.dataset.pick === pick);
    if (there) there.focus({ preventScroll: true });
  }
  box.onclick = (event) => {
    const button = event.target.closest("button[data-pick]");
    if (button) setTriggerValue("pick", button.dataset.pick);
  };
}
