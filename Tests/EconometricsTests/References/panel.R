# The reference numbers of panel estimators in panel.csv, and Munnell's data in ../Data/produc.csv.
# R 4.2.2, plm 2.6-2, sandwich 3.0-2. Run in this folder: Rscript panel.R
suppressMessages({library(plm); library(sandwich)})
out <- data.frame(case = character(), term = character(), value = character())
put <- function(case, terms, values)
  out <<- rbind(out, data.frame(case = case, term = terms, value = sprintf("%.17g", values)))
fit <- function(case, model) {
  put(paste(case, "coefficient"), names(coef(model)), coef(model))
  put(paste(case, "error"), names(coef(model)), sqrt(diag(vcov(model))))
  put(paste(case, "r2"), c("r2", "adjusted"), summary(model)$r.squared)
}
random <- function(case, model) {
  fit(case, model)
  e <- ercomp(model)
  put(paste(case, "components"), c("idiosyncratic", "individual", "smallest theta", "largest theta"),
      c(e$sigma2, range(e$theta)))
  # The errors of clusters without any factor.
  put(paste(case, "cluster"), names(coef(model)), sqrt(diag(vcovHC(model, method = "arellano", type = "HC0"))))
}
# phtest's statistic, which takes |x| and so hides differences that are not positive definite, and the statistic where both
# covariances have the error variance of the within fit.
hausman <- function(case, formula, data) {
  w <- plm(formula, data, model = "within"); r <- plm(formula, data, model = "random")
  test <- phtest(w, r); k <- names(coef(w)); d <- coef(w) - coef(r)[k]
  variance <- function(model) deviance(model) / df.residual(model)
  difference <- function(factor) vcov(w) - vcov(r)[k, k] * factor
  put(paste(case, "hausman"), c("statistic", "degrees", "p", "definite", "common"),
      c(test$statistic, test$parameter, test$p.value, all(eigen(difference(1))$values > 0),
        d %*% solve(difference(variance(w) / variance(r)), d)))
}
# The Wald statistics that within-demeaned regressors add nothing to the random-effects model.
means <- function(case, formula, data) {
  r <- plm(formula, data, model = "random"); w <- plm(formula, data, model = "within")
  y <- as.numeric(pmodel.response(r)); X <- model.matrix(r); W <- model.matrix(w)[, names(coef(w))]
  a <- lm(y ~ X + W - 1); last <- ncol(X) + seq_len(ncol(W)); unit <- index(data)[[1]]
  wald <- function(v) drop(coef(a)[last] %*% solve(v[last, last], coef(a)[last]))
  put(paste(case, "means"), c("iid", "cluster"), c(wald(vcov(a)), wald(vcovCL(a, unit, type = "HC0", cadjust = FALSE))))
}
panel <- function(case, formula, data) {
  for (model in c("pooling", "between", "within")) fit(paste(case, model), plm(formula, data, model = model))
  random(paste(case, "random"), plm(formula, data, model = "random"))
  hausman(case, formula, data)
  means(case, formula, data)
}

data("Grunfeld", package = "plm")
g <- pdata.frame(Grunfeld, index = c("firm", "year"))
panel("grunfeld", inv ~ value + capital, g)
# The outcome's units differ less than its rows' noise would make them.
flat <- Grunfeld
flat$inv <- flat$inv - ave(flat$inv, flat$firm) + flat$value / 100
random("flat random", plm(inv ~ value + capital, pdata.frame(flat, index = c("firm", "year")), model = "random"))

data("Produc", package = "plm")
write.csv(Produc[c("state", "region", "year", "pcap", "pc", "gsp", "emp", "unemp")], "../Data/produc.csv",
          row.names = FALSE, quote = FALSE)
p <- transform(Produc, lgsp = log(gsp), lpcap = log(pcap), lpc = log(pc), lemp = log(emp),
               south = as.numeric(region %in% c(5, 6, 7)))
balanced <- pdata.frame(p, index = c("state", "year"))
munnell <- lgsp ~ lpcap + lpc + lemp + unemp
panel("munnell", munnell, balanced)
# Rows, counted from 1, whose number is no multiple of 5, and after 1980 none of 3 either.
row <- seq_len(nrow(p))
unbalanced <- pdata.frame(p[row %% 5 != 0 & !(p$year > 1980 & row %% 3 == 0), ], index = c("state", "year"))
panel("unbalanced", munnell, unbalanced)
constant <- update(munnell, . ~ . + south)
random("south random", plm(constant, unbalanced, model = "random"))
fit("south between", plm(constant, unbalanced, model = "between"))
hausman("south", constant, unbalanced)
means("south", constant, unbalanced)
# Indicators of years are constants between units of a balanced panel.
years <- update(munnell, . ~ . + factor(year))
random("years random", plm(years, balanced, model = "random"))
w <- plm(years, balanced, model = "within"); r <- plm(years, balanced, model = "random"); k <- all.vars(munnell)[-1]
difference <- vcov(w)[k, k] - vcov(r)[k, k] * (deviance(w) / df.residual(w)) / (deviance(r) / df.residual(r))
put("years hausman", "common", (coef(w)[k] - coef(r)[k]) %*% solve(difference, coef(w)[k] - coef(r)[k]))
# Rows left out without a pattern that states share: with one, plm cannot invert the means of the indicators.
irregular <- pdata.frame(p[(row^2 * 13 + row * 7) %% 101 >= 20, ], index = c("state", "year"))
random("irregular years random", plm(years, irregular, model = "random"))
hausman("irregular years", years, irregular)
write.csv(out, "panel.csv", row.names = FALSE, quote = FALSE)
