#include "demography.h"

#include <math.h>
#include <string.h>

static inline void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)c[0] * 0xD2511F53u, p1 = (uint64_t)c[2] * 0xCD9E8D57u;
    uint32_t n0 = (uint32_t)(p1 >> 32) ^ c[1] ^ k0, n2 = (uint32_t)(p0 >> 32) ^ c[3] ^ k1;
    c[1] = (uint32_t)p1;
    c[3] = (uint32_t)p0;
    c[0] = n0;
    c[2] = n2;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
}

static inline void draw(uint32_t out[4], uint64_t id, uint64_t seed, uint32_t replication, uint32_t year,
                        uint32_t decision) {
  out[0] = replication;
  out[1] = year << 16 | decision << 8;
  out[2] = (uint32_t)id;
  out[3] = (uint32_t)(id >> 32);
  philox(out, (uint32_t)seed, (uint32_t)(seed >> 32));
}

static inline float uniform(uint32_t word) { return ((float)(word >> 9) + 0.5f) * 0x1p-23f; }

static inline int bin(float size) {
  float at_least = size > 1 ? size : 1;
  uint32_t bits;
  memcpy(&bits, &at_least, 4);
  return (int)((bits - 0x3F800000u) >> 20);
}

struct tally simulate_year(struct firms *firms, size_t births, const struct rules *rules, uint64_t seed,
                           uint32_t replication, uint32_t year) {
  struct tally tally = {0};
  size_t old = firms->count - births;
  for (size_t i = 0; i < old; i++) {
    uint32_t words[4];
    draw(words, firms->ids[i], seed, replication, year, 4);
    int young = (int)year - (int)(firms->ids[i] >> 32 & 0xFFFF) <= 5;
    float size = firms->sizes[i];
    float magnitude = -logf(uniform(words[0] << 1));
    float shock = rules->scales[bin(size)] * (words[0] >> 31 ? -magnitude : magnitude);
    float own = young ? rules->young_drift + rules->young_scale * shock : shock;
    float grown = size * expf(rules->drift + own);
    if (grown < rules->floor) grown = rules->floor * rules->floor / grown;
    firms->sizes[i] = grown;
    tally.grown += (double)(grown > 1 ? grown : 1) - (double)(size > 1 ? size : 1);
  }
  size_t end = 0;
  for (size_t i = 0; i < firms->count; i++) {
    uint32_t words[4];
    draw(words, firms->ids[i], seed, replication, year, 5);
    float size = firms->sizes[i], persons = size > 1 ? size : 1;
    int age = (int)year - (int)(firms->ids[i] >> 32 & 0xFFFF);
    int employees = persons < 1.5f ? 0 : persons < 5.5f ? 1 : persons < 10.5f ? 2 : 3;
    tally.employment += persons;
    tally.efficient += persons * firms->efficiencies[i];
    if (uniform(words[0]) < rules->probabilities[(age < 6 ? age : 6) * 4 + employees]) {
      tally.deaths++;
      tally.closed += persons;
    } else {
      firms->ids[end] = firms->ids[i];
      firms->sizes[end] = size;
      firms->efficiencies[end] = firms->efficiencies[i];
      firms->supports[end] = firms->supports[i];
      end++;
    }
  }
  firms->count = end;
  return tally;
}

void bear(struct firms *firms, size_t births, uint64_t seed, uint32_t replication, uint32_t year, uint32_t cell,
          double floor, double sole_owner_share, double exponent) {
  for (size_t serial = 0; serial < births; serial++) {
    uint64_t id = (uint64_t)cell << 48 | (uint64_t)year << 32 | serial;
    uint32_t words[4];
    draw(words, id, seed, replication, year, 3);
    double u = ((double)words[1] + 0.5) * 0x1p-32;
    int alone = ((double)words[0] + 0.5) * 0x1p-32 < sole_owner_share;
    size_t i = firms->count++;
    firms->ids[i] = id;
    firms->sizes[i] = (float)(alone ? pow(floor, u) : 1.5 * pow(u, -1 / exponent));
    firms->efficiencies[i] = (float)exp(0.5 * (2 * u - 1));
    firms->supports[i] = 0;
  }
}
