import { processingRegister } from "./processing-register.ts";
import "./unheard.ts";

process.stdout.write(processingRegister());
