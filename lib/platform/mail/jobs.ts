import { z } from "zod";
import { defineJob } from "../jobs/define-job.ts";
import { forgetPassedBounces } from "./bounces.ts";

/** Forgets which addresses had a passing fault long ago. */
export const forgetBouncesJob = defineJob({
  name: "platform.forget-bounces",
  schema: z.object({}),
  run: forgetPassedBounces,
});
