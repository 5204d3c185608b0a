// The code shelf: arrows do as h j k l do, and what a link asked for comes into view. Links work without it.
"use strict";

const AS_LETTER = { arrowdown: "j", arrowup: "k", arrowleft: "h", arrowright: "l" };

document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const letter = AS_LETTER[key] ?? key;
    if (letter === "l") {
        const marked = document.querySelector(".on a[href]") ?? document.activeElement.closest?.(".walk, .queue tbody tr")?.querySelector("a[href]");
        if (marked) { marked.click(); event.preventDefault(); }
    } else if (key === "arrowdown" || key === "arrowup") {
        move(letter === "j" ? 1 : -1);
        event.preventDefault();
    } else if (key === "arrowleft") {
        document.querySelector("[data-key='h']")?.click();
        event.preventDefault();
    }
});

// The term that is open stands in view among its neighbours, and so does the row that was asked for.
document.querySelector(".main-term-list [aria-current]")?.scrollIntoView({ block: "center" });
document.querySelector(".entries .on, .grid .on")?.scrollIntoView({ block: "center" });

// Coming back up, the row that one came from is marked, so that j and k go on from there.
const CAME_FROM = "almoner.shelf";
const cameFrom = window.sessionStorage.getItem(CAME_FROM);
const left = [...document.querySelectorAll(".queue tbody tr, .main-terms .walk")]
    .find((each) => each.querySelector("a[href]")?.getAttribute("href") === cameFrom);
if (left && document.activeElement === document.body) mark(left);
window.addEventListener("pagehide", () => window.sessionStorage.setItem(CAME_FROM, window.location.pathname + window.location.search));
