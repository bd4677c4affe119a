/* Keeps stories in the reader's own browser (IndexedDB) and gives them back. Nothing here is
   seen: the start page shows what it reports. Which story a tab shows is kept for the tab
   (sessionStorage), so that a reload finds it again. */
const SHOWN = "parallax-story";
const YEAR = 365 * 24 * 3600;
const NOTHING = { stories: [], problem: "" };

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/* What is known of the stories, and their texts: the list is read without opening any text. */
function open() {
  const request = indexedDB.open("parallax", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("stories", { keyPath: "id" });
    request.result.createObjectStore("texts");
  };
  return done(request);
}

async function all(base) {
  const found = await done(base.transaction("stories").objectStore("stories").getAll());
  return found.sort((one, other) => other.at - one.at);
}

async function remove(base, ids) {
  const change = base.transaction(["stories", "texts"], "readwrite");
  for (const id of ids) {
    change.objectStore("stories").delete(id);
    change.objectStore("texts").delete(id);
  }
  if (ids.includes(sessionStorage.getItem(SHOWN))) sessionStorage.removeItem(SHOWN);
  await ended(change);
}

function localTime() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

async function save(base, { text, ...about }, most) {
  const change = base.transaction(["stories", "texts"], "readwrite");
  const size = new Blob([text]).size;
  change.objectStore("stories").put({ ...about, size, at: Date.now(), when: localTime() });
  change.objectStore("texts").put(text, about.id);
  await ended(change);
  sessionStorage.setItem(SHOWN, about.id);
  let bytes = 0;
  const old = (await all(base)).filter((story, index) => {
    bytes += story.size;
    return index >= most.stories || (index > 0 && bytes > most.bytes);
  });
  if (old.length) await remove(base, old.map((story) => story.id));
}

async function text(base, id) {
  return done(base.transaction("texts").objectStore("texts").get(id));
}

/* Gives a story to the page; one that is gone is taken off the list. */
async function give(base, id, asked, setTriggerValue) {
  const found = await text(base, id);
  if (found === undefined) return remove(base, [id]);
  setTriggerValue("opened", { id, asked, text: found });
}

async function follow(box, data, setTriggerValue) {
  const base = await open();
  try {
    if (!data.keep) {
      await remove(base, (await all(base)).map((story) => story.id));
    } else if (data.save && box.saved !== data.save.stamp) {
      box.saved = data.save.stamp;
      await save(base, data.save.story, data.most);
    }
    const order = data.order;
    if (order && box.order !== order.stamp) {
      box.order = order.stamp;
      if (order.do === "delete") await remove(base, order.ids);
      if (order.do === "open") await give(base, order.ids[0], true, setTriggerValue);
    }
    // Once for each session of the server's: it knows no story, this tab does.
    if (data.fresh && box.session !== data.session) {
      box.session = data.session;
      const shown = sessionStorage.getItem(SHOWN);
      if (shown) await give(base, shown, false, setTriggerValue);
    }
    return { stories: await all(base), problem: "" };
  } finally {
    base.close();
  }
}

export default function ({ data: [data], parentElement, setStateValue, setTriggerValue }) {
  const box = parentElement.querySelector(".keeper");
  const keep = `${data.cookie}=${data.keep ? "yes" : "no"}`;
  if (!data.keep || document.cookie.includes(`${data.cookie}=`))
    document.cookie = `${keep}; path=/; max-age=${YEAR}; samesite=lax`;
  const report = (found) => {
    // Only where it is shown and not known yet: telling runs the page again.
    const told = JSON.stringify([data.session, found]);
    const known = box.told ?? JSON.stringify([data.session, data.told ?? NOTHING]);
    if (!data.listed || known === told) return;
    box.told = told;
    setStateValue("kept", found);
  };
  // One after the other, in the order in which they were asked for.
  box.last = (box.last || Promise.resolve())
    .then(() => follow(box, data, setTriggerValue))
    .catch((error) => ({ stories: [], problem: error ? error.name || "unknown" : "unknown" }))
    .then(report);
}
