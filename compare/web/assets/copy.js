/* A link in a field with a button that copies it. Over plain http to another machine browsers
   have no clipboard for pages: there the field is selected and copied the old way. */
async function copy(field) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(field.value);
  field.select();
  if (!document.execCommand("copy")) throw new Error("not copied");
}

export default function ({ data: [data], parentElement }) {
  const box = parentElement.querySelector(".copy");
  const [field, button, said] = box.querySelectorAll("input, button, output");
  box.lang = data.language;
  box.querySelector("span").textContent = data.label;
  field.value = data.address;
  button.textContent = data.copy;
  field.onfocus = () => field.select();
  button.onclick = () =>
    copy(field)
      .then(() => data.copied, () => data.byHand)
      .then((text) => {
        said.textContent = text;
        if (text === data.byHand) field.focus();
      });
}
