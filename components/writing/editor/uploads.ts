/** A picture on its way to the store. */
export type Upload = {
  key: string;
  name: string;
  /** The file itself, for looking at meanwhile. */
  preview: string;
  /** 0 to 1; 1 while the server prepares it. */
  progress: number;
  state: "waiting" | "sending" | "failed" | "done";
  message: string;
  stored: { src: string; width: number; height: number } | null;
};

type Answer = { id: string; src: string; width: number; height: number };

const atOnce = 2;

/** Uploads of one page: two at a time, the rest in turn; a failed one waits to be tried again. */
export type Uploads = ReturnType<typeof makeUploads>;

/** Makes the uploads of a page. */
export function makeUploads() {
  const files = new Map<string, Blob>();
  let all: ReadonlyMap<string, Upload> = new Map();
  const listeners = new Set<() => void>();
  let outside = 0;
  let failures = 0;

  function change(key: string, news: Partial<Upload>): void {
    const upload = all.get(key);
    if (!upload) return;
    all = new Map(all).set(key, { ...upload, ...news });
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function pending(): number {
    return outside + [...all.values()].filter(({ state }) => state === "waiting" || state === "sending").length;
  }

  function next(): void {
    const sending = [...all.values()].filter(({ state }) => state === "sending").length;
    const waiting = [...all.values()].filter(({ state }) => state === "waiting");
    for (const { key } of waiting.slice(0, atOnce - sending)) void send(key);
  }

  async function send(key: string): Promise<void> {
    const file = files.get(key);
    if (!file) return;
    change(key, { state: "sending", progress: 0, message: "" });
    try {
      const stored = await sendPicture(file, "story", (progress) => change(key, { progress }));
      change(key, { state: "done", stored });
    } catch (thrown) {
      failures += 1;
      change(key, { state: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) });
    }
    next();
  }

  return {
    /** Starts with a file, and answers the key that its figure carries. */
    add(file: Blob): string {
      const key = Math.random().toString(36).slice(2, 12);
      const name = file instanceof File ? file.name : "picture";
      files.set(key, file);
      const preview = URL.createObjectURL(file);
      all = new Map(all).set(key, { key, name, preview, progress: 0, state: "waiting", message: "", stored: null });
      next();
      return key;
    },
    retry(key: string): void {
      change(key, { state: "waiting" });
      next();
    },
    get: (key: string): Upload | undefined => all.get(key),
    /** How many are not there yet. */
    pending,
    /** Does work that brings a picture from outside the text (the cover); until it ends, it is pending. */
    async join(work: () => Promise<void>): Promise<void> {
      outside += 1;
      try {
        await work();
      } catch (thrown) {
        failures += 1;
        throw thrown;
      } finally {
        outside -= 1;
        tell();
      }
    },
    /** Waits until none is pending; true when each that was waited for has arrived. */
    settled(): Promise<boolean> {
      const before = failures;
      return new Promise((resolve) => {
        const look = () => {
          if (pending() > 0) return;
          leave();
          resolve(failures === before);
        };
        const leave = subscribe(look);
        look();
      });
    },
    subscribe,
  };
}

/** Sends one picture, telling how far it is; throws a sentence for the writer. */
export function sendPicture(file: Blob, kind: "story" | "cover", progress: (part: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/media?kind=${kind}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Answer);
      else reject(new Error(sentenceOf(request)));
    };
    request.onerror = () => reject(new Error("The connection was lost. The picture is still here: try again."));
    request.send(file);
  });
}

function sentenceOf(request: XMLHttpRequest): string {
  const title: unknown = request.response?.title;
  return typeof title === "string" ? title : "The picture could not be stored. Try again.";
}
