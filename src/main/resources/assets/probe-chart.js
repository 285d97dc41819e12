// Draws how long the checks of a probe took, phase upon phase, and where they failed. Colours are the page's own.
"use strict";

(() => {
  const place = document.getElementById("probe-chart");
  if (!place) {
    return;
  }
  const words = place.dataset;
  const colour = (name) => getComputedStyle(place).getPropertyValue(name).trim();

  const size = () => ({ width: place.clientWidth, height: Math.max(220, Math.min(340, place.clientWidth * 0.45)) });
  let chart = null;

  const say = (text) => {
    const line = document.createElement("p");
    line.className = "muted";
    line.textContent = text;
    place.replaceChildren(line);
  };

  const shown = (value) => (value == null ? "–" : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`);

  // Phases stand on each other: each is drawn from the sum of those before it. Of the sums the highest comes first,
  // and what is lower is painted over it.
  const stacked = (history) => {
    const names = Object.keys(history.phases);
    const sums = [];
    let below = history.at.map(() => 0);
    for (const name of names) {
      below = history.phases[name].map((value, i) => (history.tookMs[i] == null ? null : below[i] + (value || 0)));
      sums.unshift({ name, values: below });
    }
    return sums;
  };

  const marks = (history) => (chart) => {
    const { ctx, bbox } = chart;
    const width = Math.max(2, bbox.width / history.at.length);
    ctx.save();
    history.worst.forEach((status, i) => {
      if (status === "down" || status === "degraded") {
        ctx.fillStyle = colour(status === "down" ? "--bad" : "--warn");
        const height = status === "down" ? 12 : 6;
        ctx.fillRect(chart.valToPos(history.at[i], "x", true), bbox.top + bbox.height - height, width, height);
      }
    });
    ctx.restore();
  };

  const draw = (history) => {
    if (history.worst.every((status) => status == null)) {
      say(words.wordNone);
      return;
    }
    const layers = stacked(history);
    const axis = { stroke: colour("--ink-soft"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
    const phases = layers.map((layer) => ({
      label: words[`word${layer.name[0].toUpperCase()}${layer.name.slice(1).toLowerCase()}`] || layer.name,
      stroke: colour(`--phase-${layer.name.toLowerCase()}`),
      fill: colour(`--phase-${layer.name.toLowerCase()}`),
      width: 0,
      points: { show: false },
      value: (chart, _, series, i) => shown(i == null ? null : history.phases[layer.name][i]),
    }));
    const line = (label, name, values, dash) => ({
      label,
      stroke: colour(name),
      width: 1.5,
      dash,
      points: { show: history.at.length < 60 },
      value: (chart, _, series, i) => shown(i == null ? null : values[i]),
    });
    const part = (options) => new Intl.DateTimeFormat(words.lang, { timeZone: words.zone, ...options });
    const day = part({ month: "numeric", day: "numeric" });
    const hour = part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const moment = part({ month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    // Hours, and at midnight the day that begins.
    const when = (tick, step) => {
      const at = new Date(tick * 1000);
      const clock = hour.format(at);
      return step >= 86400 || clock === "00:00" ? day.format(at) : clock;
    };
    chart?.destroy();
    place.replaceChildren();
    chart = new window.uPlot(
      {
        ...size(),
        tzDate: (seconds) => window.uPlot.tzDate(new Date(seconds * 1000), words.zone),
        scales: { y: { range: (_, low, high) => [0, Math.max(10, (high || 10) * 1.1)] } },
        axes: [
          { ...axis, values: (_, ticks, __, ___, step) => ticks.map((tick) => when(tick, step)) },
          { ...axis, size: 60, values: (_, ticks) => ticks.map((tick) => `${tick} ms`) },
        ],
        series: [
          { label: words.wordTime, value: (_, at) => (at == null ? "–" : moment.format(new Date(at * 1000))) },
          ...phases,
          line(words.wordTook, "--ink", history.tookMs),
          line(words.wordSlowest, "--line-strong", history.slowestMs, [3, 3]),
        ],
        hooks: { draw: [marks(history)] },
        cursor: { drag: { x: true, y: false } },
      },
      [history.at, ...layers.map((layer) => layer.values), history.tookMs, history.slowestMs],
      place,
    );
    place.dataset.drawn = String(history.at.length);
  };

  fetch(words.source, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then((history) => {
      draw(history);
      window.addEventListener("resize", () => chart?.setSize(size()));
      // The sun sets while the page is open: what is painted takes the new colours only when it is painted again.
      window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(history));
    })
    .catch((failure) => say(`${words.wordFailed} (${failure.message})`));
})();
