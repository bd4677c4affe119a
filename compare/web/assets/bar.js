/* The bar: links that go to their page in the same session, as a click on a button does, so that
   what is typed and not yet sent goes along. Opened in a new tab they are plain links. */
const ICON =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><g fill="none" stroke-width="4" stroke-linecap="round">' +
  '<path d="M6 8h16" stroke="#2a8ba3"/><path d="M9 16h16" stroke="#c4562f"/>' +
  '<path d="M12 24h16" stroke="#4a7fd0"/></g></svg>';
const YEAR = 365 * 24 * 3600;

function link(href, text, about, current) {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = text;
  Object.assign(a.dataset, about);
  if (current) a.setAttribute("aria-current", current);
  return a;
}

function list(name, label, links) {
  const nav = document.createElement("nav");
  nav.className = name;
  nav.setAttribute("aria-label", label);
  const ul = nav.appendChild(document.createElement("ul"));
  for (const a of links) ul.appendChild(document.createElement("li")).append(a);
  return nav;
}

function pageLinks(pages) {
  return pages.map((page) => {
    const a = link(page.href, page.title, { go: page.name }, page.here && "page");
    a.title = page.help;
    return a;
  });
}

function languageLinks(data) {
  return data.languages.map(({ code, name }) => {
    const a = link(`?lang=${code}`, name, { tongue: code }, code === data.tongue && "true");
    a.lang = a.hreflang = code;
    return a;
  });
}

function keyOf(element) {
  return element && (element.dataset.go || element.dataset.tongue);
}

function draw(bar, data) {
  const text = JSON.stringify(data);
  if (bar.shown === text) return;
  bar.shown = text;
  // The bar is made anew with each page: the focus stays on the link that was followed.
  const focused = keyOf(bar.getRootNode().activeElement);
  const [first] = data.main;
  const brand = link(first.href, "Parallax", { go: first.name });
  brand.className = "brand";
  brand.title = first.help;
  brand.insertAdjacentHTML("afterbegin", ICON);
  bar.replaceChildren(
    brand,
    list("pages", data.label, pageLinks(data.main)),
    list("more", data.tools, pageLinks(data.more)),
    list("languages", data.switch, languageLinks(data)),
  );
  const again = Array.from(bar.querySelectorAll("a:not(.brand)")).find((a) => keyOf(a) === focused);
  if (focused && again) again.focus({ preventScroll: true });
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  document.documentElement.lang = data.tongue;
  const bar = parentElement.querySelector(".bar");
  draw(bar, data);
  bar.onclick = (event) => {
    const a = event.target.closest("a");
    if (!a || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { go, tongue } = a.dataset;
    if (go) return setTriggerValue("go", go);
    document.cookie = `${data.cookie}=${tongue}; path=/; max-age=${YEAR}; samesite=lax`;
    setTriggerValue("tongue", tongue);
  };
}
