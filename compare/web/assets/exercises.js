/* Remembers the teacher's own links of exercises in the teacher's browser (localStorage). Nothing
   here is seen: the classroom page shows what it reports. */
const KEPT = "parallax-exercises";

function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT) || "[]");
    return Array.isArray(found) ? found.filter((one) => one && one.code && one.when) : [];
  } catch {
    return [];
  }
}

function localTime() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

function write(exercises) {
  try {
    if (exercises.length) localStorage.setItem(KEPT, JSON.stringify(exercises));
    else localStorage.removeItem(KEPT);
  } catch {
    // A private window keeps nothing; the page says that the link has to be noted anyway.
  }
}

export default function ({ data: [data], parentElement, setStateValue }) {
  const box = parentElement.querySelector(".exercises");
  if (!data.keep) write([]);
  const { save, order } = data;
  if (data.keep && save && box.saved !== save.code) {
    box.saved = save.code;
    const others = read().filter((one) => one.code !== save.code);
    const known = read().find((one) => one.code === save.code);
    write([known || { ...save, when: localTime() }, ...others].slice(0, data.most));
  }
  if (order && box.order !== order.stamp) {
    box.order = order.stamp;
    write(read().filter((one) => one.code !== order.forget));
  }
  // Only where it is shown and not known yet: telling runs the page again.
  const found = { exercises: read() };
  const told = JSON.stringify([data.session, found]);
  const known = box.told ?? JSON.stringify([data.session, data.told ?? { exercises: [] }]);
  if (!data.listed || known === told) return;
  box.told = told;
  setStateValue("kept", found);
}
