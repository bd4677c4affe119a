/* Answers on their way to the server: sent as they are written, kept in this browser until the
   server has them, sent again when it is back. */
const PAUSE = 1000; // milliseconds after the last change
const PATIENCE = 20000;
const AGAIN = [2000, 4000, 8000, 15000];
const KEEPALIVE_LETTERS = 15000; // a browser that closes sends no more than 64 KB

/* What is remembered here; a private window may remember nothing. */
const memory = {
  works: true,
  read(key) {
    try { return localStorage.getItem(key); } catch { memory.works = false; return null; }
  },
  write(key, text) {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch { memory.works = false; }
  },
};

/* Asks the server; throws what it has to say, or nothing where it did not answer: `again` tells
   whether asking again may help. */
async function ask(what, wish, isLast = false) {
  const base = location.pathname.replace(/[^/]*\/?$/, "");
  const body = JSON.stringify(wish);
  let said;
  try {
    const response = await fetch(`${base}pupil/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      cache: "no-store",
      keepalive: isLast && body.length < KEEPALIVE_LETTERS,
      signal: AbortSignal.timeout(PATIENCE),
    });
    said = await response.json();
  } catch {
    throw { problem: "", again: true };
  }
  if (said.problem) throw said;
  return said;
}

/* Keeps the answers of one pupil. `tell` is called with what became of them, `replace` with the
   answer that another window saved later. */
function savingOf({ code, language, answers, tell, replace }) {
  const key = `parallax-unsaved-${code}`;
  const kept = new Map();
  let failures = 0;
  let problem = "";
  let saved = null;
  let closed = false;

  const empty = () => ({ marks: [], choices: {}, text: "" });
  const of = (task) => {
    if (!kept.has(task)) kept.set(task, { data: empty(), version: 0, isNew: false, sent: null, busy: false });
    return kept.get(task);
  };
  for (const [task, { answer, version, at }] of Object.entries(answers)) {
    Object.assign(of(task), { data: answer, version });
    if (!saved || at > saved) saved = at;
  }
  for (const [task, { data, version, sent, isNew }] of Object.entries(JSON.parse(memory.read(key) || "{}"))) {
    Object.assign(of(task), { data, version, sent, isNew });
  }

  const unsaved = () => Array.from(kept).filter(([, one]) => one.isNew || one.sent);

  function remember() {
    // Somebody else keeps these answers now, or nobody is to.
    if (closed) return;
    const left = unsaved().map(([task, { data, version, sent, isNew }]) => [task, { data, version, sent, isNew }]);
    memory.write(key, left.length ? JSON.stringify(Object.fromEntries(left)) : null);
  }

  function report() {
    if (closed) return;
    const state = failures || problem ? "failed" : unsaved().length ? "saving" : "saved";
    tell({ state, problem, at: saved });
  }

  /* What was sent and never confirmed goes first, as it was: the server may have it, and then
     counts it once; what was written since follows it. */
  async function send(task, isLast = false) {
    const one = of(task);
    clearTimeout(one.timer);
    if (one.busy || !(one.isNew || one.sent)) return;
    one.busy = true;
    if (!one.sent) {
      one.sent = JSON.parse(JSON.stringify(one.data));
      one.isNew = false;
    }
    remember();
    report();
    try {
      const said = await ask("save", { code, language, task, data: one.sent, version: one.version }, isLast);
      Object.assign(one, { version: said.version, sent: null });
      saved = said.at;
      failures = 0;
      problem = "";
      if (!said.accepted) {
        Object.assign(one, { data: said.answer, isNew: false });
        replace(task);
      }
    } catch (error) {
      if (!("again" in error)) throw error;
      problem = error.problem;
      if (error.again) {
        failures += 1;
        one.timer = setTimeout(() => send(task), AGAIN[Math.min(failures, AGAIN.length) - 1]);
      } else {
        // The server will not take it as it is: what is written next may be taken.
        Object.assign(one, { sent: null, isNew: true });
      }
    } finally {
      one.busy = false;
      remember();
      report();
    }
    if (one.isNew && !failures && !problem) await send(task);
  }

  const flush = (isLast = false) => Promise.all(unsaved().map(([task]) => send(task, isLast)));
  const hide = () => document.visibilityState === "hidden" && flush(true);
  const leave = () => flush(true);
  const back = () => flush();
  document.addEventListener("visibilitychange", hide);
  window.addEventListener("pagehide", leave);
  window.addEventListener("online", back);
  flush();

  return {
    of: (task) => of(task).data,
    changed(task, at = PAUSE) {
      const one = of(task);
      one.isNew = true;
      problem = "";
      remember();
      report();
      clearTimeout(one.timer);
      // After a failure the next try is on its way: typing does not put it off.
      if (at) one.timer = setTimeout(() => send(task), at);
      else send(task);
    },
    flush: () => flush(),
    report,
    isSaved: () => !unsaved().length,
    forget: () => memory.write(key, null),
    close() {
      closed = true;
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", back);
      for (const one of kept.values()) clearTimeout(one.timer);
    },
  };
}
