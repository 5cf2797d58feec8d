#ifndef DISTRETTO_PROCESSOR_H
#define DISTRETTO_PROCESSOR_H

#include <stdbool.h>

/* Whether the processor and the operating system offer all that x86-64-v3 stands for, AVX2 among it. */
static inline bool distretto_offers_avx2(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("x86-64-v3");
#else
  return false;
#endif
}

/* Whether the processor and the operating system offer all that x86-64-v4 stands for, AVX-512 among it. */
static inline bool distretto_offers_avx512(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("x86-64-v4");
#else
  return false;
#endif
}

#endif
