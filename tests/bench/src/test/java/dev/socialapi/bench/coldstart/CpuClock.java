package dev.socialapi.bench.coldstart;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The processor time that a process has used, all threads together, to the nanosecond: Linux's
 * per-process clock, which {@code /proc} rounds to 10 ms.
 */
record CpuClock(int clock) {
  @SuppressWarnings("restricted") // the kernel is asked in C, or not at all
  private static final MethodHandle CLOCK_GETTIME =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
              FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

  /** CPUCLOCK_SCHED of the kernel's {@code posix-timers.h}. */
  private static final int SCHEDULED = 2;

  static CpuClock of(long process) {
    return new CpuClock((int) (~process << 3) | SCHEDULED);
  }

  double millis() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(JAVA_LONG, 2);
      int failure = (int) CLOCK_GETTIME.invokeExact(clock, time);
      if (failure != 0) {
        throw new IllegalStateException("the process has ended");
      }
      return time.getAtIndex(JAVA_LONG, 0) * 1e3 + time.getAtIndex(JAVA_LONG, 1) / 1e6;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
