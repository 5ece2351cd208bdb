using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class EmployeeConfiguration : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> builder)
    {
        builder.Property(employee => employee.Name).HasMaxLength(Lengths.Name);
        builder.Property(employee => employee.Email).HasMaxLength(Lengths.Email);
        builder.Ignore(employee => employee.Rights);
        builder.HasIndex(employee => employee.Name);
        builder.HasOne(employee => employee.City).WithMany().HasForeignKey(employee => employee.CityId);
        builder.HasOne(employee => employee.Department).WithMany().HasForeignKey(employee => employee.DepartmentId);
    }
}
