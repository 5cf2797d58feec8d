# The reference numbers of regressions in linear.csv, and the data they are of.
# R 4.2.2, sandwich 3.0-2, plm 2.6-2, AER 1.2-10, lmtest 0.9-40. Run in this folder: Rscript linear.R
suppressMessages({library(sandwich); library(plm); library(AER); library(lmtest)})
options(digits = 17)
out <- data.frame(case = character(), term = character(), value = character())
put <- function(case, terms, values)
  out <<- rbind(out, data.frame(case = case, term = terms, value = sprintf("%.17g", values)))
se <- function(case, v, terms) put(case, terms, sqrt(diag(v))[terms])

data("PetersenCL", package = "sandwich"); p <- PetersenCL
write.csv(format(p, digits = 17, trim = TRUE), "../Data/petersen.csv", row.names = FALSE, quote = FALSE)
p$x2 <- (p$firm * 7 + p$year * 13) %% 11
p$w <- 1 + (seq_len(nrow(p)) %% 7) / 4

m <- lm(y ~ x, p)
put("petersen", c("(Intercept)", "x"), coef(m))
se("petersen iid", vcov(m), "x")
for (h in c("HC0", "HC1", "HC2", "HC3")) se(paste("petersen", h), vcovHC(m, type = h), c("(Intercept)", "x"))
for (type in c("HC0", "HC1")) for (by in list(~firm, ~year, ~firm + year))
  se(paste("petersen", type, deparse(by)), vcovCL(m, by, type = type), c("(Intercept)", "x"))
# sandwich multiplies HC2 and HC3 by (G - 1)/G, which its cadjust undoes.
for (type in c("HC2", "HC3"))
  se(paste("petersen cluster", type), vcovCL(m, ~year, type = type, cadjust = type == "HC2"), c("(Intercept)", "x"))
se("petersen cluster HC3 adjusted", vcovCL(m, ~year, type = "HC3"), c("(Intercept)", "x"))
put("petersen fit", c("adjusted", "logLik"), c(summary(m)$adj.r.squared, logLik(m)))
o <- lm(y ~ 0 + x + x2, p)
put("no constant", c("r2", "adjusted", "logLik"), c(summary(o)$r.squared, summary(o)$adj.r.squared, logLik(o)))

w <- lm(y ~ x + x2, p, weights = w)
put("weighted fit", "logLik", logLik(w))
put("weighted", c("(Intercept)", "x", "x2"), coef(w))
put("weighted r2", c("r2", "adjusted"), c(summary(w)$r.squared, summary(w)$adj.r.squared))
se("weighted iid", vcov(w), c("(Intercept)", "x", "x2"))
for (h in c("HC0", "HC1", "HC2", "HC3")) se(paste("weighted", h), vcovHC(w, type = h), c("x", "x2"))
se("weighted cluster", vcovCL(w, ~firm, type = "HC1"), c("x", "x2"))

data("Grunfeld", package = "plm"); g <- Grunfeld
write.csv(format(g, digits = 17, trim = TRUE), "../Data/grunfeld.csv", row.names = FALSE, quote = FALSE)
f <- lm(inv ~ value + capital + factor(firm) + factor(year), g)
v <- c("value", "capital")
put("grunfeld", v, coef(f)[v])
put("grunfeld r2", "r2", summary(f)$r.squared)
put("grunfeld fit", c("adjusted", "logLik"), c(summary(f)$adj.r.squared, logLik(f)))
degrees <- c("(Intercept)", "degree 1", "degree 2", "degree 3", "capital")
for (raw in c(FALSE, TRUE)) {
  q <- lm(inv ~ poly(value, 3, raw = raw) + capital, g)
  put(paste("poly", raw), degrees, coef(q))
  put(paste("poly error", raw), degrees, sqrt(diag(vcov(q))))
}
slopes <- lm(inv ~ value + capital:factor(firm), g)
put("slopes", c("(Intercept)", "value"), coef(slopes)[1:2])
put("slopes fit", c("r2", "adjusted"), c(summary(slopes)$r.squared, summary(slopes)$adj.r.squared))
se("grunfeld iid", vcov(f), v)
for (h in c("HC0", "HC1", "HC2", "HC3")) se(paste("grunfeld", h), vcovHC(f, type = h), v)
se("grunfeld HC0 firm", vcovCL(f, ~firm, type = "HC0", cadjust = FALSE), v)
within <- plm(inv ~ value + capital, g, index = c("firm", "year"), effect = "individual")
put("grunfeld within", v, coef(within))
put("grunfeld within r2", "r2", summary(within)$r.squared["rsq"])
for (lags in 1:3) se(paste("grunfeld driscoll-kraay", lags), vcovSCC(within, type = "HC0", maxlag = lags), v)
se("grunfeld newey-west panel", vcovNW(within, type = "HC0", maxlag = 2), v)
one <- subset(g, firm == 1); ts <- lm(inv ~ value + capital, one)
put("newey-west", c("(Intercept)", v), coef(ts))
se("newey-west adjusted", NeweyWest(ts, lag = 2, prewhite = FALSE, adjust = TRUE), c("(Intercept)", v))
for (lags in 1:3) se(paste("newey-west", lags), NeweyWest(ts, lag = lags, prewhite = FALSE, adjust = FALSE), c("(Intercept)", v))

iv <- ivreg(inv ~ value + capital | capital + lag_value + lag_capital,
  data = transform(g, lag_value = ave(value, firm, FUN = function(x) c(NA, head(x, -1))),
                   lag_capital = ave(capital, firm, FUN = function(x) c(NA, head(x, -1)))))
d <- summary(iv, diagnostics = TRUE)$diagnostics
put("iv", c("(Intercept)", v), coef(iv))
se("iv iid", vcov(iv), c("(Intercept)", v))
se("iv HC0", vcovHC(iv, type = "HC0"), c("(Intercept)", v))
put("iv tests", c("first-stage F", "first-stage p", "Sargan", "Sargan p"),
    c(d["Weak instruments", "statistic"], d["Weak instruments", "p-value"], d["Sargan", "statistic"], d["Sargan", "p-value"]))

p$group <- p$firm %% 40
p$count <- floor(exp(0.3 * p$x + 0.1 * (p$year %% 3)) + (p$firm * 31 + p$year * 17) %% 5)
p$event <- as.integer(p$x + ((p$firm * 31 + p$year * 17) %% 13 - 6) / 4 > 0)
for (family in c("poisson", "binomial")) {
  b <- glm(if (family == "poisson") count ~ x + x2 + factor(group) + factor(year) else event ~ x + x2 + factor(group) + factor(year),
    family, p, control = glm.control(epsilon = 1e-15, maxit = 100))
  put(family, c("x", "x2"), coef(b)[c("x", "x2")])
  put(paste(family, "deviance"), "deviance", deviance(b))
  put(paste(family, "fit"), c("logLik", "null"), c(logLik(b), logLik(update(b, . ~ 1))))
  se(paste(family, "iid"), vcov(b), c("x", "x2"))
  se(paste(family, "firm"), vcovCL(b, ~firm, type = "HC0", cadjust = FALSE), c("x", "x2"))
}
write.csv(out, "linear.csv", row.names = FALSE, quote = FALSE)
