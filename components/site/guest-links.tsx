/** What the masthead offers to somebody it does not know; without JavaScript also the way to one's own page. */
export function GuestLinks() {
  return (
    <>
      <noscript>
        <a href="/me" className="quiet-link target max-md:hidden">
          Your account
        </a>
      </noscript>
      <a href="/log-in" className="quiet-link target min-w-11 justify-center">
        Log in
      </a>
      <a href="/sign-up" className="quiet-link target min-w-11 justify-center">
        Sign up
      </a>
    </>
  );
}
