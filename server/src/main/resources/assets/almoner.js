// The keyboard. Every action also works without this file: links are links and forms are forms.
"use strict";

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
const queued = () => [...document.querySelectorAll(".queue tbody tr, .walk")].filter((row) => row.querySelector("a[href]"));
const onTheDesk = () => [...document.querySelectorAll(".dx, .svc, .sug:has(button)")];

/** Rows of a queue; on the coding desk its codes, then what the engine offers. */
function rows() {
    const desk = onTheDesk();
    return desk.length > 0 ? desk : queued();
}

function mark(row) {
    rows().forEach((other) => other.classList.remove("on"));
    row.classList.add("on");
    (row.querySelector("a[href]") ?? (row.tabIndex >= 0 ? row : row.querySelector("button"))).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
}

function move(step) {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex((row) => row.contains(document.activeElement) || row.classList.contains("on"));
    mark(all[Math.max(0, Math.min(all.length - 1, at + step))]);
}

/** The next finding on the page that a person may do something about, from the one marked on. */
function nextFinding() {
    const all = [...document.querySelectorAll(".finding[tabindex]")];
    if (all.length === 0) return false;
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[(at + 1) % all.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    return true;
}

/** Does what a letter stands for with the marked finding or row, else with the first. */
function actOn(letter) {
    const wanted = `[data-do="${CSS.escape(letter)}"]`;
    const marked = document.activeElement.closest(".finding[tabindex], .queue tr") ?? document.querySelector(".queue tr.on");
    const press = marked ? marked.querySelector(wanted) : document.querySelector(wanted);
    press?.click();
    return press !== null;
}

/** To the left and to the right stand what else an answer may become: its sides, its seventh characters. */
function aside(event) {
    const answer = document.activeElement.closest(".answer, .answers tr");
    if (!answer || !event.key.match(/^Arrow(Left|Right)$/)) return false;
    const choices = [...answer.querySelectorAll("a[href], button")];
    const to = choices.indexOf(document.activeElement) + (event.key === "ArrowRight" ? 1 : -1);
    if (choices[to]) choices[to].focus();
    return true;
}

/** Arrow keys walk through the answers of a search box; Escape closes them. */
function walk(event, box, answers) {
    if (aside(event)) { event.preventDefault(); return; }
    const links = [...answers.querySelectorAll("a[href]:not(.facet), button:not(.facet)")];
    const here = document.activeElement.closest(".answer, .answers tr")?.querySelector("a[href], button") ?? document.activeElement;
    const at = links.indexOf(here);
    if (event.key === "ArrowDown" && links.length > 0) links[Math.min(links.length - 1, at + 1)].focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "ArrowUp" && at === 0) box.focus();
    else if (event.key === "Escape" && answers.childElementCount > 0) { answers.replaceChildren(); box.focus(); }
    else if (event.key === "Enter" && document.activeElement === box && links.length > 0) links[0].click();
    else return;
    event.preventDefault();
}

/** The search box whose answers something stands among. */
function boxOf(target) {
    return [...document.querySelectorAll("[data-answers]")].find((form) => target.closest(form.dataset.answers)) ?? null;
}

document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === "k") {
        event.preventDefault();
        document.querySelector("#command-words")?.select();
        return;
    }
    if ((event.ctrlKey || event.metaKey) && key === "enter") {
        document.querySelector("[data-key='ctrl enter']")?.click();
        return;
    }
    const search = event.target.closest("[data-answers], .command") ?? boxOf(event.target);
    if (search) {
        const answers = search.matches(".command") ? search.querySelector(".found") : document.querySelector(search.dataset.answers);
        const box = search.querySelector("input[type=search]");
        // Who presses the box's own key while standing in it wants no stroke in the words.
        if (key === "/" && event.target === box && box.value === "") { event.preventDefault(); return; }
        if (answers && box) walk(event, box, answers);
    }
    if (key === "escape" && !event.defaultPrevented) {
        document.querySelectorAll(".me[open], .park[open]").forEach((open) => { open.open = false; open.querySelector("summary").focus(); });
        if (typing(event.target)) event.target.blur();
        return;
    }
    if (event.defaultPrevented || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (key === "j" || key === "k") { move(key === "j" ? 1 : -1); event.preventDefault(); return; }
    if (key === "x") {
        document.querySelector(".queue tr.on input[type=checkbox]")?.click();
        return;
    }
    if (key === "/") {
        const box = document.querySelector("main input[type=search]");
        if (box) { box.focus(); event.preventDefault(); }
        return;
    }
    if (key === "n" && !document.querySelector("[data-key='n']") && nextFinding()) { event.preventDefault(); return; }
    if ((key === "f" || key === "o") && document.querySelector("[data-do]") && actOn(key)) { event.preventDefault(); return; }
    if (key === "?") { document.querySelector("#keys")?.showModal(); return; }
    const press = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (press) { press.click(); event.preventDefault(); }
});

document.addEventListener("click", (event) => {
    document.querySelectorAll(".me[open], .park[open]").forEach((open) => { if (!open.contains(event.target)) open.open = false; });
    if (!event.target.closest(".command")) document.querySelector("#found")?.replaceChildren();
});

/** Says on the page itself what went wrong with a request that was made without leaving it. */
function say(words, advice) {
    const main = document.querySelector("#work");
    if (!main) return;
    main.querySelector("#went-wrong")?.remove();
    const notice = document.createElement("p");
    notice.id = "went-wrong";
    notice.className = "notice stop";
    notice.setAttribute("role", "alert");
    const strong = document.createElement("b");
    strong.textContent = words;
    const again = document.createElement("a");
    again.href = window.location.href;
    again.textContent = "Load this page again";
    notice.append(strong, ` ${advice} `, again);
    main.prepend(notice);
    notice.scrollIntoView({ block: "nearest" });
}

// A trouble page is never put into the middle of another page: its words are said at the top.
document.addEventListener("htmx:after:request", (event) => {
    const { response, text } = event.detail.ctx;
    if (response.status < 400) { document.querySelector("#went-wrong")?.remove(); return; }
    event.preventDefault();
    const trouble = new DOMParser().parseFromString(text, "text/html");
    const heading = trouble.querySelector("main h1")?.textContent ?? "That did not work.";
    say(`${heading}.`, trouble.querySelector("main h1 + p")?.textContent ?? "Nothing was changed.");
});
document.addEventListener("htmx:error", (event) => {
    if (event.detail.ctx) say("Almoner did not answer.", "Nothing was changed. Look at the connection, then try once more.");
});

// What is chosen on a queue is added up again, in cents, so that no fraction is ever rounded.
document.addEventListener("change", (event) => {
    const table = event.target.closest("table[data-sum]");
    if (!table) return;
    const chosen = [...table.querySelectorAll("tbody tr")].filter((row) => row.querySelector("input:checked"));
    const cents = chosen.reduce((sum, row) => sum + Number(row.querySelector("td.amt").textContent.replace(/[^0-9]/g, "")), 0);
    const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
    table.querySelector("tfoot td.amt").textContent = `${whole}.${String(cents % 100).padStart(2, "0")}`;
    table.querySelector("tfoot td").textContent = `${chosen.length} of ${table.querySelectorAll("tbody tr").length} chosen`;
});

// What a key has opened is ready to be typed into.
document.addEventListener("toggle", (event) => {
    if (event.target.matches("details[open]")) event.target.querySelector("input:not([type=hidden]), textarea")?.focus();
}, true);

// A form that destroys something asks first.
document.addEventListener("submit", (event) => {
    const question = event.target.dataset.ask;
    if (question && !window.confirm(question)) event.preventDefault();
});
