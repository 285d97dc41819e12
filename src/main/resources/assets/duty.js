// The duty calendar: whoever drags over it with mouse, pen or finger fills in the form of overrides. The same form can be
// filled by hand, and each shift of the list has a link that fills it: nothing here is needed to use the page.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const rows = document.querySelector(".duty-rows[data-drag]");
  const form = rows && document.getElementById(rows.dataset.drag);
  if (!form) {
    return;
  }
  const bars = [...rows.querySelectorAll(".duty-bars")];
  const snap = Number(rows.dataset.snap) * 60000;
  let from = null;

  // The row under the pointer, or the nearest; then the moment in it, on the whole half hour.
  const moment = (event) => {
    const distance = (bar) => {
      const box = bar.getBoundingClientRect();
      return Math.max(box.top - event.clientY, event.clientY - box.bottom, 0);
    };
    const bar = bars.reduce((best, each) => (distance(each) < distance(best) ? each : best));
    const box = bar.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const [begins, ends] = [Date.parse(bar.dataset.from), Date.parse(bar.dataset.to)];
    return begins + Math.round((share * (ends - begins)) / snap) * snap;
  };

  const show = (begins, ends) => {
    rows.querySelectorAll(".duty-selection").forEach((old) => old.remove());
    for (const bar of bars) {
      const [first, last] = [Date.parse(bar.dataset.from), Date.parse(bar.dataset.to)];
      const [left, right] = [Math.max(first, begins), Math.min(last, ends)];
      if (left < right) {
        const mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        mark.setAttribute("class", "duty-selection");
        mark.setAttribute("x", `${(100 * (left - first)) / (last - first)}%`);
        mark.setAttribute("width", `${(100 * (right - left)) / (last - first)}%`);
        mark.setAttribute("height", "44");
        bar.append(mark);
      }
    }
  };

  // A form's times are the desk's, whatever this machine's are.
  const local = (instant) =>
    new Intl.DateTimeFormat("sv-SE", {
      timeZone: rows.dataset.zone,
      dateStyle: "short",
      timeStyle: "short",
    })
      .format(instant)
      .replace(" ", "T");

  rows.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.target.closest(".duty-bars")) {
      from = moment(event);
      rows.setPointerCapture(event.pointerId);
    }
  });
  rows.addEventListener("pointermove", (event) => {
    if (from !== null) {
      const to = moment(event);
      show(Math.min(from, to), Math.max(from, to));
    }
  });
  const forget = () => {
    from = null;
    show(0, 0);
  };
  rows.addEventListener("pointercancel", forget);
  document.addEventListener("keydown", (event) => event.key === "Escape" && forget());
  rows.addEventListener("pointerup", (event) => {
    const to = from === null ? null : moment(event);
    if (to !== null && to !== from) {
      form.querySelector("[name=from]").value = local(Math.min(from, to));
      form.querySelector("[name=to]").value = local(Math.max(from, to));
      form.scrollIntoView({ block: "start" });
      form.querySelector("[name=engineer]").focus();
    }
    from = null;
  });
});
