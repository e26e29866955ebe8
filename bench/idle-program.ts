/** A program that does nothing: how long its turns take is what the machine made everybody wait in the same minute. */
import './loop-watch.ts'

// Stays until it is told to end: neither the watch nor the channel keeps it.
setInterval(() => undefined, 60_000)
