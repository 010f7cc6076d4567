//! What is written as JSON, held against its schema.

use serde_json::Value as Json;

use super::aukra;
use crate::json_schema;

#[test]
fn what_is_written_is_what_the_schema_says() {
    let schema = planverk::formats::json::schema();
    let room = aukra();
    for plans in [&["aukra/slt-2024"][..], &["aukra/slt-2024", "aukra/forebyggande-plan-2025-2028"]] {
        let run = room.planverk().arg("samanlikn").args(plans).args(["--format", "json"]).run().ended(0);
        let value: Json = serde_json::from_str(&run.stdout).expect("JSON");
        let faults = json_schema::faults(&value, &schema);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let pairs = value["par"].as_array().expect("pairs");
        for side in ["gammal", "ny"] {
            let mut seen: Vec<usize> = pairs.iter().filter_map(|p| p[side].as_u64()).map(|i| i as usize).collect();
            seen.sort_unstable();
            let units = value[side]["einingar"].as_array().expect("units").len();
            assert_eq!(seen, (0..units).collect::<Vec<_>>(), "every unit of the {side} plan stands in one pair");
        }
    }
}
