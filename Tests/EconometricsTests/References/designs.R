# The reference numbers of designs.csv: clusters of three ways, instruments, varying slopes, leverages beside effects and the
# terms of formulas. R 4.2.2, sandwich 3.0-2, AER 1.2-10. Run in this folder: Rscript designs.R
suppressMessages({library(sandwich); library(AER)})
out <- data.frame(case = character(), term = character(), value = character())
put <- function(case, terms, values)
  out <<- rbind(out, data.frame(case = case, term = terms, value = sprintf("%.17g", values)))
se <- function(case, v, terms) put(case, terms, sqrt(diag(v)[terms]))
hc <- c("HC0", "HC1", "HC2", "HC3")

p <- read.csv("../Data/petersen.csv")
p <- transform(p, x2 = (firm * 7 + year * 13) %% 11, w = 1 + (seq_len(nrow(p)) %% 7) / 4, group = firm %% 40,
  third = (firm * 7 + year * 3) %% 25, control = (firm + year) %% 4, z1 = x + (firm * 5 + year * 11) %% 7,
  z2 = (firm * 7 + year * 13) %% 11 + (firm * 3 + year) %% 5, z3 = (firm * year) %% 9)
v <- c("x", "x2")

m <- lm(y ~ x + x2, p)
for (by in list(~firm + year + third, ~firm + third)) {
  se(paste("ways CR1", deparse(by)), vcovCL(m, by, type = "HC1"), v)
  se(paste("ways CR0", deparse(by)), vcovCL(m, by, type = "HC0", cadjust = FALSE), v)
}
two <- lm(y ~ x + x2 + factor(group) + factor(year), p)
se("ways effects CR0", vcovCL(two, ~firm + year + third, type = "HC0", cadjust = FALSE), v)

few <- subset(p, firm <= 50)
three <- lm(y ~ x + x2 + factor(group) + factor(year) + factor(third), few, weights = w)
put("three", v, coef(three)[v])
put("three r2", c("r2", "adjusted"), c(summary(three)$r.squared, summary(three)$adj.r.squared))
se("three iid", vcov(three), v)
for (type in hc) se(paste("three", type), vcovHC(three, type = type), v)
se("three CR0", vcovCL(three, ~firm, type = "HC0", cadjust = FALSE), v)

# Each endogenous regressor's first stage, and Sargan's test, are AER's.
instrumented <- function(case, formula, terms) {
  iv <- ivreg(formula, data = p)
  d <- summary(iv, diagnostics = TRUE)$diagnostics
  put(case, terms, coef(iv)[terms])
  se(paste(case, "iid"), vcov(iv), terms)
  se(paste(case, "HC0"), vcovHC(iv, type = "HC0"), terms)
  se(paste(case, "HC1"), vcovHC(iv, type = "HC1"), terms)
  se(paste(case, "CR0 firm"), vcovCL(iv, p$firm, type = "HC0", cadjust = FALSE), terms)
  se(paste(case, "CR0 firm + year"), vcovCL(iv, p[c("firm", "year")], type = "HC0", cadjust = FALSE), terms)
  se(paste(case, "CR1 firm"), vcovCL(iv, p$firm, type = "HC1"), terms)
  weak <- grep("Weak", rownames(d))
  put(paste(case, "tests"), c("F x", "F x2", "Sargan", "Sargan p"),
      c(d[weak, "statistic"], d["Sargan", "statistic"], d["Sargan", "p-value"]))
}
instrumented("iv", y ~ control + x + x2 | control + z1 + z2 + z3 + I(z3^2), c("(Intercept)", "control", v))
instrumented("iv effects", y ~ control + x + x2 + factor(group) + factor(year) |
  control + z1 + z2 + z3 + I(z3^2) + factor(group) + factor(year), c("control", v))
weighted <- ivreg(y ~ control + x + x2 | control + z1 + z2 + z3, data = p, weights = w)
put("iv weighted", c("(Intercept)", "control", v), coef(weighted))
se("iv weighted iid", vcov(weighted), c("(Intercept)", "control", v))

g <- read.csv("../Data/grunfeld.csv")
g <- transform(g, trend = year - 1935, lagged = ave(value, firm, FUN = function(x) c(NA, head(x, -1))),
               w = 1 + (seq_len(nrow(g)) %% 7) / 4)
u <- c("value", "capital")
slopes <- function(case, model) {
  put(case, u, coef(model)[u])
  put(paste(case, "degrees"), "degrees", df.residual(model))
  se(paste(case, "iid"), vcov(model), u)
  for (type in hc) se(paste(case, type), vcovHC(model, type = type), u)
  se(paste(case, "CR0"), vcovCL(model, ~firm, type = "HC0", cadjust = FALSE), u)
}
slopes("slopes", lm(inv ~ value + capital + factor(firm) + factor(firm):trend, g))
slopes("slopes weighted", lm(inv ~ value + capital + factor(firm) + factor(firm):trend, g, weights = w))
slopes("slopes years", lm(inv ~ value + capital + factor(firm) + factor(firm):trend + factor(year), g))
slopes("slopes alone", lm(inv ~ 0 + value + capital + factor(firm):trend, g))

terms <- function(case, model) {
  put(case, seq_along(coef(model)), coef(model))
  put(paste(case, "iid"), seq_along(coef(model)), sqrt(diag(vcov(model))))
}
terms("crossed", lm(inv ~ value * capital, g))
terms("lagged", lm(inv ~ lagged + capital, g))
terms("indicators", lm(inv ~ value + relevel(factor(year), "1940"), g))
terms("slope indicators", lm(inv ~ capital + I((firm == 2) * value) + I((firm == 3) * value), subset(g, firm <= 3)))
terms("text", lm(inv ~ value * letters[firm], subset(g, firm <= 4)))
terms("functions", lm(log(inv) ~ log(value) + I(capital^2) + exp(trend / 10), g))
write.csv(out, "designs.csv", row.names = FALSE, quote = FALSE)
