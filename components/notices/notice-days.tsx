import { formatTime, Time } from "@/components/ui/time.tsx";
import type { NoticeView } from "@/lib/notices/notice-row.ts";

/** Notices in the order in which they come, under the days (UTC) on which they happened. */
export function NoticeDays({ notices }: { notices: readonly NoticeView[] }) {
  const days = Map.groupBy(notices, ({ at }) => at.toISOString().slice(0, 10));
  return (
    <div className="space-y-7">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="kicker text-ink">
            {formatTime(new Date(day), "long")}
          </h2>
          <ul className="border-b border-rule">
            {ofDay.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Its address marks it as read and leads on to what it is about. */
function NoticeLine({ notice: { id, sentence, at, read } }: { notice: NoticeView }) {
  return (
    <li className="border-t border-rule">
      <a
        href={`/dashboard/notices/${id}`}
        className="group grid min-h-11 grid-cols-[0.75rem_minmax(0,1fr)_auto] items-baseline gap-x-3 py-3"
      >
        <span className="text-accent">
          {!read && (
            <>
              <span aria-hidden="true">●</span>
              <span className="sr-only">Unread: </span>
            </>
          )}
        </span>
        <span
          dir="auto"
          className={`wrap-anywhere group-hover:underline group-hover:underline-offset-4 ${read ? "text-soft" : "font-semibold"}`}
        >
          {sentence}
        </span>
        <Time at={at} format="clock" className="text-sm text-soft" />
      </a>
    </li>
  );
}
