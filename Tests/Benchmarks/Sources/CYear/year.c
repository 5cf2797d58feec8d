#include "year.h"

#include <math.h>
#include <string.h>

/* Loops run over 64 firms at a time, one step after the other, so that the compiler turns them into vector instructions. */
enum { block = 64 };

static inline float as_float(uint32_t bits) {
  float value;
  memcpy(&value, &bits, 4);
  return value;
}

static inline uint32_t as_bits(float value) {
  uint32_t bits;
  memcpy(&bits, &value, 4);
  return bits;
}

static inline float exponential(float x) {
  float shifted = x * 1.44269504f + 12582912.0f, k = shifted - 12582912.0f;
  float r = (x - k * 0.693359375f) + k * 2.12194440e-4f;
  float tail = 1.0f / 120 + r * (1.0f / 720 + r * (1.0f / 5040));
  float sum = 1 + r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * tail))));
  return as_float(as_bits(sum) + (as_bits(shifted) << 23));
}

static inline float logarithm(float x) {
  uint32_t offset = as_bits(x) - 0x3F3504F3u;
  float k = (float)((int32_t)offset >> 23), m = as_float((offset & 0x007FFFFFu) + 0x3F3504F3u);
  float s = (m - 1) / (m + 1), q = s * s;
  float series = s * (2 + q * (2.0f / 3 + q * (2.0f / 5 + q * (2.0f / 7))));
  return k * 0.693359375f + (series - k * 2.12194440e-4f);
}

struct words { uint32_t x, y, z; };

/* Words are kept in the lower halves of 64 bits, whatever stands above them. */
static inline struct words draw(uint64_t id, struct luck luck, uint32_t decision) {
  uint64_t c0 = luck.replication, c1 = luck.year << 16 | decision << 8, c2 = (uint32_t)id, c3 = id >> 32;
  uint32_t k0 = (uint32_t)luck.seed, k1 = (uint32_t)(luck.seed >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (c0 & 0xFFFFFFFFu) * 0xD2511F53u, p1 = (c2 & 0xFFFFFFFFu) * 0xCD9E8D57u;
    c0 = p1 >> 32 ^ c1 ^ k0, c1 = p1;
    c2 = p0 >> 32 ^ c3 ^ k1, c3 = p0;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
  return (struct words){(uint32_t)c0, (uint32_t)c1, (uint32_t)c2};
}

static inline float uniform(uint32_t word) { return ((float)(word >> 9) + 0.5f) * 0x1p-23f; }
static inline double wide_uniform(uint32_t word) { return ((double)word + 0.5) * 0x1p-32; }
static inline float persons(float size) { return size > 1 ? size : 1; }
static inline int32_t born(uint64_t id) { return (int32_t)(id >> 32 & 0xFFFF); }
static inline size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* Wichura's AS 241: the centre without a branch, the tails one by one. */
static inline double ratio(double r, const double a[8], const double b[8]) {
  double above = a[7], below = b[7];
  for (int i = 6; i >= 0; i--) above = r * above + a[i], below = r * below + b[i];
  return above / below;
}

static const double a[8] = {3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
                            45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727};
static const double b[8] = {1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077,
                            21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561};
static const double c[8] = {1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
                            1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4};
static const double d[8] = {1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
                            0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9};
static const double e[8] = {6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
                            0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
static const double f[8] = {1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
                            7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15};

static double in_tail(double p) {
  double r = sqrt(-log(p < 0.5 ? p : 1 - p));
  double deviate = r <= 5 ? ratio(r - 1.6, c, d) : ratio(r - 5, e, f);
  return p < 0.5 ? -deviate : deviate;
}

static double bear(struct firms *firms, size_t births, const struct rules *rules, struct luck luck) {
  double employment = 0;
  struct words words[block];
  double deviates[block];
  for (size_t start = 0; start < births; start += block) {
    size_t count = least(block, births - start), row = firms->count + start;
    uint64_t first = (uint64_t)luck.cell << 48 | (uint64_t)luck.year << 32 | start;
    for (size_t i = 0; i < block; i++) words[i] = draw(first + i, luck, 3);
    for (size_t i = 0; i < block; i++) {
      double q = wide_uniform(words[i].z) - 0.5;
      deviates[i] = q * ratio(0.180625 - q * q, a, b);
    }
    for (size_t i = 0; i < count; i++) {
      double p = wide_uniform(words[i].z);
      if (fabs(p - 0.5) > 0.425) deviates[i] = in_tail(p);
    }
    for (size_t i = 0; i < count; i++) {
      float u = uniform(words[i].y);
      float alone = exponential((float)rules->log_floor * u);
      float employing = 1.5f * exponential(-(float)rules->inverse_exponent * logarithm(u));
      float size = wide_uniform(words[i].x) < rules->sole_owner_share ? alone : employing;
      double z = rules->dispersion * deviates[i] - rules->dispersion * rules->dispersion / 2;
      firms->ids[row + i] = first + i;
      firms->sizes[row + i] = size;
      firms->efficiencies[row + i] = exponential((float)z);
      firms->supports[row + i] = 0;
      employment += persons(size);
    }
  }
  firms->count += births;
  return employment;
}

static double grow(struct firms *firms, size_t old, const struct rules *rules, struct luck luck) {
  double change[8] = {0}, sum = 0;
  uint64_t ids[block] = {0};
  uint32_t words[block];
  float sizes[block] = {0}, scales[block], drifts[block], factors[block], grown[block];
  for (size_t start = 0; start < old; start += block) {
    size_t count = least(block, old - start);
    memcpy(ids, firms->ids + start, count * sizeof *ids);
    memcpy(sizes, firms->sizes + start, count * sizeof *sizes);
    for (size_t i = 0; i < block; i++) words[i] = draw(ids[i], luck, 4).x;
    for (size_t i = 0; i < block; i++) scales[i] = rules->scales[(as_bits(persons(sizes[i])) - 0x3F800000u) >> 20 & 255];
    for (size_t i = 0; i < block; i++) {
      int young = (int32_t)luck.year - born(ids[i]) <= 5;
      drifts[i] = young && sizes[i] >= 1.5f ? rules->young_drift : 0;
      factors[i] = young ? rules->young_scale : 1;
    }
    for (size_t i = 0; i < block; i++) {
      float magnitude = -logarithm(uniform(words[i] << 1));
      float shock = scales[i] * as_float(as_bits(magnitude) | (words[i] & 0x80000000u));
      float own = rules->drift + (drifts[i] + factors[i] * shock);
      float size = sizes[i] * exponential(own < -60 ? -60 : own > 60 ? 60 : own);
      float reflected = rules->floor * rules->floor / size;
      size = size < rules->floor ? reflected : size;
      grown[i] = size < 0x1p30f ? size : 0x1p30f;
    }
    for (size_t i = count; i < block; i++) grown[i] = sizes[i];
    for (size_t i = 0; i < block; i += 8)
      for (size_t k = 0; k < 8; k++) change[k] += (double)persons(grown[i + k]) - (double)persons(sizes[i + k]);
    memcpy(firms->sizes + start, grown, count * sizeof *grown);
  }
  for (size_t k = 0; k < 8; k++) sum += change[k];
  return sum;
}

static void close_some(struct firms *firms, const struct rules *rules, struct luck luck, struct tally *tally) {
  float probabilities[28];
  for (int i = 0; i < 28; i++) probabilities[i] = (float)(1 - exp(-rules->hazards[i]));
  double employment[8] = {0};
  uint64_t ids[block] = {0};
  uint32_t words[block], supports[block] = {0};
  float sizes[block] = {0}, efficiencies[block] = {0}, employed[block], efficient[block], chance[block];
  int32_t employees[block], ages[block];
  size_t end = 0, closing[block];
  for (size_t start = 0; start < firms->count; start += block) {
    size_t count = least(block, firms->count - start), deaths = 0;
    memcpy(ids, firms->ids + start, count * sizeof *ids);
    memcpy(sizes, firms->sizes + start, count * sizeof *sizes);
    memcpy(efficiencies, firms->efficiencies + start, count * sizeof *efficiencies);
    memcpy(supports, firms->supports + start, count * sizeof *supports);
    for (size_t i = 0; i < block; i++) words[i] = draw(ids[i], luck, 5).x;
    for (size_t i = 0; i < block; i++) {
      employed[i] = persons(sizes[i]);
      efficient[i] = employed[i] * efficiencies[i];
      employees[i] = (employed[i] >= 1.5f) + (employed[i] >= 5.5f) + (employed[i] >= 10.5f);
    }
    for (size_t i = 0; i < block; i++) {
      int32_t age = (int32_t)luck.year - born(ids[i]);
      ages[i] = age < 0 ? 0 : age < 6 ? age : 6;
    }
    for (size_t i = 0; i < block; i++) chance[i] = probabilities[ages[i] * 4 + employees[i]];
    for (size_t i = count; i < block; i++) employed[i] = efficient[i] = 0;
    for (size_t i = 0; i < block; i += 8)
      for (size_t k = 0; k < 8; k++) employment[k] += employed[i + k];
    for (size_t i = 0; i < block; i++) tally->efficient += efficient[i];
    for (size_t i = 0; i < count; i++) {
      firms->ids[end] = ids[i];
      firms->sizes[end] = sizes[i];
      firms->efficiencies[end] = efficiencies[i];
      firms->supports[end] = supports[i];
      closing[deaths] = i;
      int closes = uniform(words[i]) < chance[i];
      deaths += closes;
      end += 1 - closes;
    }
    for (size_t i = 0; i < deaths; i++) {
      tally->deaths++;
      tally->deaths_by_employees[employees[closing[i]]]++;
      tally->closed += employed[closing[i]];
    }
  }
  for (size_t k = 0; k < 8; k++) tally->employment += employment[k];
  firms->count = end;
}

struct tally SIMULATE_YEAR(struct firms *firms, size_t births, const struct rules *rules, struct luck luck) {
  struct tally tally = {0};
  size_t old = firms->count;
  tally.born = bear(firms, births, rules, luck);
  tally.grown = grow(firms, old, rules, luck);
  close_some(firms, rules, luck, &tally);
  return tally;
}
