import Classifications

/// The provinces of Lombardy.
enum LombardProvinces {
  /// Codes (NUTS 2013 to 2021) and Italian names, in order of the code.
  static let all: [(code: String, name: String)] = [
    ("ITC41", "Varese"), ("ITC42", "Como"), ("ITC43", "Lecco"), ("ITC44", "Sondrio"), ("ITC46", "Bergamo"),
    ("ITC47", "Brescia"), ("ITC48", "Pavia"), ("ITC49", "Lodi"), ("ITC4A", "Cremona"), ("ITC4B", "Mantova"),
    ("ITC4C", "Milano"), ("ITC4D", "Monza e della Brianza"),
  ]

  /// The code of the region.
  static let region = "ITC4"
}
