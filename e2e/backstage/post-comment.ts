import * as comments from "../../lib/comments/post-comment.ts";
import { type Asked, whoAsks } from "./who-asks.ts";

/** Posts a comment on a story, or answers one; answers its id. */
export async function postComment({ session, ...comment }: Asked<comments.NewComment>): Promise<string> {
  return (await comments.postComment(comment, await whoAsks({ session }))).id;
}
