// What the pages about declarations need of the theme's script, which is forty times as long and has the browser style
// the whole page twice more. The rest of the theme works by its styles alone, as it does where no script runs.

const BY_SYSTEM = "(prefers-color-scheme)";
const choices = [...document.querySelectorAll('[data-md-component="palette"] input')];

/** Shows the button that leads from a choice of colours to the next. */
const offer = (index) => {
  choices[index].checked = true;
  for (const choice of choices) choice.nextElementSibling.hidden = !choice.checked;
};

/** Takes a choice and keeps it where the theme's own script looks for it. By the system's wish is left to the styles. */
const choose = (index) => {
  const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } =
    choices[index].dataset;
  document.body.dataset.mdColorScheme = scheme;
  document.body.dataset.mdColorMedia = media;
  if (media === BY_SYSTEM) delete document.body.dataset.mdColorMedia;
  __md_set("__palette", { index, color: { media, scheme, primary, accent } });
  offer(index);
};

if (choices.length) {
  const wished = choices.findIndex((choice) => matchMedia(choice.dataset.mdColorMedia).matches);
  const index = __md_get("__palette")?.index ?? wished;
  offer(Math.max(0, Math.min(index, choices.length - 1)));
  choices.forEach((choice, index) => {
    choice.addEventListener("change", () => choose(index));
    choice.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      const next = (index + 1) % choices.length;
      choose(next);
      choices[next].focus();
    });
  });
}

// The page's own name in the header, once its heading is out of sight.
const name = document.querySelector(".md-header__title");
const heading = document.querySelector("article h1");
if (name && heading) {
  const tell = ([{ isIntersecting, boundingClientRect }]) =>
    name.classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < 0);
  new IntersectionObserver(tell, { rootMargin: "-48px 0px 0px" }).observe(heading);
}

// Where the reader is, in the contents list beside the text.
const links = [...document.querySelectorAll(".md-sidebar--secondary a[href^='#']")];
const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
const watch = new IntersectionObserver(
  () => {
    const here = places.findLastIndex((place) => place?.getBoundingClientRect().top < innerHeight / 4);
    links.forEach((link, at) => {
      link.classList.toggle("md-nav__link--passed", at < here);
      link.classList.toggle("md-nav__link--active", at === here);
    });
  },
  { rootMargin: "0px 0px -75%" },
);
for (const place of places) if (place) watch.observe(place);

// On a phone the contents list is in the drawer: it opens there, since the ways to all parts of the site stand above every
// page; and it closes, since it would hide what it led to.
const drawer = document.querySelector("#__drawer");
const contents = document.querySelector("#__toc");
if (contents) contents.checked = true;
document.querySelector(".md-sidebar--primary")?.addEventListener("click", (event) => {
  if (event.target.closest("a")) drawer.checked = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drawer) drawer.checked = false;
});

// Paper shows what is folded; some browsers need it unfolded for that.
if (!CSS.supports("selector(::details-content)")) {
  addEventListener("beforeprint", () => {
    for (const block of document.querySelectorAll("details")) block.open = true;
  });
}
