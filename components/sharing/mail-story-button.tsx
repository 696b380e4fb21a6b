/** The way to send a story to somebody by mail; a form, so that it is a button without scripts too. */
export function MailStoryButton({ storyId }: { storyId: string }) {
  return (
    <form action={`/email-story/${storyId}`} data-print="hide">
      <button type="submit" className="quiet-link target cursor-pointer text-sm">
        Email this story
      </button>
    </form>
  );
}
