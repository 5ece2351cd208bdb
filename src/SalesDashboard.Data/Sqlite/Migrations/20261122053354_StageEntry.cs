using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesDashboard.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StageEntry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "ManagerLimit",
                table: "Stages",
                type: "TEXT",
                precision: 18,
                scale: 4,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ManagerLimit",
                table: "Stages");
        }
    }
}
