import { packAnswer } from "../rules/frame.ts";

const page = Buffer.from("<script>alert(1)</script>");
const variants = [{ width: 9, height: 9, format: "webp" as const, bytes: page.length }];
process.stdin.resume();
process.stdin.on("end", () => process.stdout.write(packAnswer({ done: true, width: 9, height: 9, moved: false, variants }, [page])));
