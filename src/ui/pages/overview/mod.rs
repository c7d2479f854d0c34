//! 总览: the verdict and its reasons, the parts, the matrix, then whatever stands in the way.

mod answer;
mod item_list;
mod level_cards;
mod level_matrix;
mod matrix_head;
mod no_data;
mod offender_table;
mod page;
mod part_cards;
mod todo_list;

pub use answer::{AnswerBox, AnswerBoxProps};
pub use item_list::{ItemList, ItemListProps, item_line};
pub use level_cards::LevelMatrixCards;
pub use level_matrix::{LevelMatrixTable, LevelMatrixTableProps};
pub use no_data::NoData;
pub use offender_table::{OffenderTable, OffenderTableProps};
pub use page::OverviewPage;
pub use part_cards::{PartCards, PartCardsProps};
pub use todo_list::{TodoList, TodoListProps};
