// The editor of a rule: what may stand at the caret, what is wrong, and only those fields that count. The form works without it.
"use strict";

const ruleForm = document.querySelector("#rule-form");
const box = document.querySelector("#condition");
const choices = document.querySelector("#choices");
const verdict = document.querySelector("#verdict");
const PAUSE = 250;

/** Posts a form's fields and hands on the words that come back; an older answer never overtakes a newer one. */
function asker(path, show) {
    let asked = 0;
    return async (fields) => {
        const mine = ++asked;
        const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields) }).catch(() => null);
        if (answer?.ok && mine === asked) show(await answer.text());
    };
}

function later(work) {
    let waiting = 0;
    return () => { window.clearTimeout(waiting); waiting = window.setTimeout(work, PAUSE); };
}

const token = () => ruleForm.querySelector("input[name=_csrf]").value;
const askVerdict = asker("/rules/own/check", (words) => { verdict.innerHTML = words; });
const check = later(() => askVerdict(new FormData(ruleForm)));

// Only the fields of what the rule shall do.
const effect = ruleForm.querySelector("[name=effect]");
function fit() {
    for (const each of ruleForm.querySelectorAll("[data-effect]")) each.hidden = !each.dataset.effect.split(" ").includes(effect.value);
}
effect.addEventListener("change", fit);
fit();
ruleForm.addEventListener("input", check);

// Completion.
const options = () => [...choices.querySelectorAll("[role=option]")];
const chosen = () => options().find((each) => each.getAttribute("aria-selected") === "true");
function close() { choices.hidden = true; choices.replaceChildren(); box.removeAttribute("aria-activedescendant"); }
function choose(option) {
    for (const each of options()) each.setAttribute("aria-selected", String(each === option));
    if (!option) return;
    box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
}
const complete = asker("/rules/own/complete", (words) => {
    choices.innerHTML = words;
    choices.hidden = options().length === 0 || document.activeElement !== box;
    if (!choices.hidden) choose(options()[0]);
});
const before = () => box.value.slice(0, box.selectionStart);
const begun = () => before().match(/[A-Za-z_][A-Za-z0-9_]*$/)?.[0] ?? "";
const offer = later(() => {
    const typed = before();
    if (/(^|[\s(!&|=<>,])[A-Za-z_]+$|\.[A-Za-z_]*$/.test(typed)) complete({ _csrf: token(), typed, scope: ruleForm.querySelector("[name=scope]").value });
    else close();
});
function take(option) {
    const word = begun();
    box.setRangeText(option.dataset.text, box.selectionStart - word.length, box.selectionStart, "end");
    close();
    box.focus();
    check();
    if (option.dataset.text.endsWith(".")) offer();
}
box.addEventListener("input", offer);
box.addEventListener("blur", () => window.setTimeout(close, PAUSE));
box.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === " ") {
        complete({ _csrf: token(), typed: before(), scope: ruleForm.querySelector("[name=scope]").value });
        event.preventDefault();
        return;
    }
    if (choices.hidden) return;
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown") choose(all[Math.min(all.length - 1, at + 1)]);
    else if (event.key === "ArrowUp") choose(all[Math.max(0, at - 1)]);
    else if (event.key === "Tab" && chosen()) take(chosen());
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
});
choices.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); take(option); }
});

// A problem leads to its place. What was sent had no blanks around it.
verdict.addEventListener("click", (event) => {
    const link = event.target.closest("[data-from]");
    if (!link) return;
    const lead = box.value.length - box.value.trimStart().length;
    box.focus();
    box.setSelectionRange(lead + Number(link.dataset.from), lead + Number(link.dataset.to));
});
