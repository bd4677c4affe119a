/* What the scripts say, in the reader's language: Python finds the messages in the scripts by
   their form, `_("…")` and `ngettext("…", "…", n)`, and hands their translations over. */
const SAID = { language: "en", one: {}, many: {} };

/* Takes translations in: of messages, and of those of one and of many by plural form. */
function learn(said) {
  if (!said) return;
  if (said.language !== SAID.language) Object.assign(SAID, { one: {}, many: {}, ...said });
  Object.assign(SAID.one, said.one);
  Object.assign(SAID.many, said.many);
}

function _(message) {
  return SAID.one[message] || message;
}

function ngettext(one, many, number) {
  const forms = SAID.many[one];
  if (!forms) return number === 1 ? one : many;
  return forms[new Intl.PluralRules(SAID.language).select(number)] || forms.other || many;
}

/* Puts values in the place of their names in braces; numbers as the language writes them. */
function filled(message, values) {
  return message.replace(/\{(\w+)\}/g, (all, name) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString(SAID.language) : value ?? all;
  });
}
