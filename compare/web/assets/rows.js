/* Puts a new table of rows in the place of the one that is shown, and leaves every row that says
   the same untouched: what is not touched need not be laid out again (of 3 × 200 sentences that
   took 0.3 s of 0.5), and a translation that is being written there is not lost. */
function renewRows(table, fresh) {
  "use strict";
  const NUMBERED = ".why, mark";
  const old = new Map();
  for (const row of table.tBodies) old.set(row.said, row);
  rememberRows(fresh);
  const rows = Array.from(fresh.tBodies, (row) => {
    const same = old.get(row.said);
    old.delete(row.said);
    if (!same) return row;
    renumber(same, row);
    return same;
  });
  for (const row of old.values()) row.remove();

  let next = table.tBodies[0] || null;
  for (const row of rows) {
    if (next && next !== row && next.nextElementSibling === row) {
      const passed = next;
      next = row;
      passed.remove();
    }
    if (row === next) next = next.nextElementSibling;
    else table.insertBefore(row, next);
  }

  function renumber(shown, row) {
    shown.id = row.id;
    const number = row.querySelector(".gutter").childNodes[1].textContent;
    const there = shown.querySelector(".gutter").childNodes[1];
    if (there.textContent !== number) there.textContent = number;
    const marks = row.querySelectorAll(NUMBERED);
    shown.querySelectorAll(NUMBERED).forEach((element, index) => {
      for (const name of ["id", "data-findings", "aria-describedby"]) {
        if (marks[index].hasAttribute(name)) element.setAttribute(name, marks[index].getAttribute(name));
      }
    });
    shown.classList.remove("touched");
  }
}

/* Notes what each row says, before controls are put into it. The numbers of rows and findings
   are left out: they change with every step, though a row says the same. */
function rememberRows(table) {
  const numbers = / id="(?:row|why)-\d+"| data-findings="[^"]*"| aria-describedby="[^"]*"/g;
  for (const row of table.tBodies) {
    row.said = row.outerHTML.replace(numbers, "").replace(/(<span class="unseen">[^<]* <\/span>)\d+/, "$1");
  }
}
