#ifndef YEAR_H
#define YEAR_H

#include <stddef.h>
#include <stdint.h>

/* What a year asks of every firm, written by hand in C: the firms of one cell in columns, as in the model. */
struct firms {
  uint64_t *ids;
  float *sizes;
  float *efficiencies;
  uint32_t *supports;
  size_t count;
};

struct rules {
  float drift, young_drift, young_scale, floor;
  double sole_owner_share, log_floor, inverse_exponent, dispersion;
  const float *scales;   /* 256 eighths of octaves of size */
  const double *hazards; /* 7 ages × 4 classes of employees */
};

struct tally {
  double born, grown, employment, efficient, closed;
  size_t deaths, deaths_by_employees[4];
};

struct luck {
  uint64_t seed;
  uint32_t replication, year, cell;
};

/* Bears `births` firms, grows the others and closes some: equations (2.2), (2.4), (3.1) and (3.2), and the sums of the books.
   One function for each instruction set that the model has. */
typedef struct tally simulate_year(struct firms *firms, size_t births, const struct rules *rules, struct luck luck);

simulate_year simulate_year_portable;
simulate_year simulate_year_avx2;
simulate_year simulate_year_avx512;

#endif
