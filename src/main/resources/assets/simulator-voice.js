// The simulator's ears and mouth: announcements are read aloud and words are understood where the browser can do that.
"use strict";

window.simulatorVoice = (() => {
  const MUTED = "orikaeshi.simulator.muted";
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  const mouth = window.speechSynthesis;

  let muted = localStorage.getItem(MUTED) === "yes";

  const silence = () => mouth?.cancel();

  const mute = (yes) => {
    muted = yes;
    localStorage.setItem(MUTED, yes ? "yes" : "no");
    if (yes) {
      silence();
    }
  };

  const speak = (text, language) => {
    if (mouth && !muted && text) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language === "ja" ? "ja-JP" : language;
      mouth.speak(words);
    }
  };

  // Voices come late in some browsers: asked again once they are there.
  const whenVoices = (tell) => {
    if (!mouth) {
      tell(false);
      return;
    }
    mouth.addEventListener?.("voiceschanged", () => tell(mouth.getVoices().length > 0));
    window.setTimeout(() => tell(mouth.getVoices().length > 0), 1500);
  };

  /** Listens once; `heard` gets the words, or null if nothing was understood. */
  const listen = (language, heard) => {
    silence();
    const ear = new Recognition();
    ear.lang = language === "ja" ? "ja-JP" : language;
    let words = null;
    ear.addEventListener("result", (event) => {
      words = event.results[0][0].transcript;
    });
    ear.addEventListener("end", () => heard(words));
    ear.start();
  };

  return { canHear: Boolean(Recognition), isMuted: () => muted, mute, speak, silence, whenVoices, listen };
})();
