// The coding desk: words light up with their code, marked words become a quote. Works without it, too.
"use strict";

function light(code) {
    document.querySelectorAll(".note mark").forEach((mark) => {
        mark.classList.toggle("on", code !== "" && mark.dataset.codes.split(" ").includes(code));
    });
}

for (const event of ["focusin", "mouseover"]) {
    document.addEventListener(event, (happened) => {
        const row = happened.target.closest?.("[data-code]");
        if (row) light(row.dataset.code);
    });
}

// Words marked in the note are offered as the quote.
document.addEventListener("mouseup", (happened) => {
    const box = document.querySelector("#quote-words");
    const words = String(window.getSelection()).trim();
    if (box && words.length > 2 && happened.target.closest?.(".note")) box.value = words;
});

// A code was taken: the box is ready for the next one.
document.addEventListener("submit", (happened) => {
    if (!happened.target.matches(".code-list")) return;
    const box = document.querySelector("#code-words");
    if (!box) return;
    box.value = "";
    box.focus();
    window.setTimeout(() => document.querySelector("#code-found")?.replaceChildren(), 0);
});

// A finding was mended or answered: the next one is at hand, so that N and F go through them all.
let wasFinding = false;
document.addEventListener("submit", (happened) => {
    wasFinding = happened.target.closest(".finding") !== null;
});
document.addEventListener("htmx:after:swap", () => {
    if (!wasFinding) return;
    wasFinding = false;
    window.setTimeout(() => document.querySelector(".finding[tabindex]")?.focus(), 0);
});

// An empty box offers what is kept at hand; a chip of the book puts what it asks for into the box.
function ask(words) {
    const box = document.querySelector("#code-words");
    if (!box) return;
    box.value = words;
    box.focus();
    box.dispatchEvent(new Event("input", { bubbles: true }));
}
document.addEventListener("keydown", (event) => {
    if (event.target.id === "code-words" && event.key === "ArrowDown" && event.target.value === ""
        && document.querySelector("#code-found").childElementCount === 0) ask("");
});
document.addEventListener("click", (event) => {
    const asks = event.target.closest("[data-ask]");
    if (asks) { event.preventDefault(); ask(asks.dataset.ask); }
});
