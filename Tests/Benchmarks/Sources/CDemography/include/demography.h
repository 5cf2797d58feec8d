#ifndef DEMOGRAPHY_H
#define DEMOGRAPHY_H

#include <stddef.h>
#include <stdint.h>

/* The same demography as the model's, as a plain C loop: one cell's firms in columns. */
struct firms {
  uint64_t *ids;
  float *sizes;
  float *efficiencies;
  uint32_t *supports;
  size_t count;
};

struct rules {
  float drift, young_drift, young_scale, floor;
  const float *scales;        /* 256 eighths of octaves of size */
  const float *probabilities; /* 7 ages × 4 classes of employees */
};

struct tally {
  double grown, employment, efficient, closed;
  size_t deaths;
};

/* Grows and closes the firms of one cell in one year; `births` newborn firms stand at the end. */
struct tally simulate_year(struct firms *firms, size_t births, const struct rules *rules, uint64_t seed,
                           uint32_t replication, uint32_t year);

/* Adds `births` firms at the end. */
void bear(struct firms *firms, size_t births, uint64_t seed, uint32_t replication, uint32_t year, uint32_t cell,
          double floor, double sole_owner_share, double exponent);

#endif
