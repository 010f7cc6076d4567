//! How many there are of something, with the word in singular or plural.

/// `1 plan`, `4 planar`, `0 planar`.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn only_one_is_singular() {
        assert_eq!([0, 1, 2].map(|n| counted(n, "side", "sider")), ["0 sider", "1 side", "2 sider"]);
    }
}
